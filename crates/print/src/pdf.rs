//! A paper as PDF: tagged, with its language and title, checked against PDF/UA-1.

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::paper::Paper;
use crate::press::Progress;
use crate::{PrintError, press};

/// A PDF and what is good to know about it.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The number of pages.
    pub pages: usize,
    /// The characters that no embedded font can draw; on paper they are replaced or left out.
    pub missing: Vec<char>,
    /// Whether the file passed Typst's check for PDF/UA-1. If not, it is tagged all the same.
    pub accessible: bool,
    /// Which of the paper's cards (by their place, from 0) have more words than fit at the smallest
    /// size that can be read; they are printed smaller than that.
    pub too_long: Vec<usize>,
}

/// Prints a paper as PDF.
pub fn pdf(paper: &impl Paper) -> Result<Printed, PrintError> {
    pdf_with_progress(paper, &|_| {})
}

/// Prints a paper as PDF and tells how far it is. `tell` is called from several threads, often, and
/// must be quick.
pub fn pdf_with_progress(
    paper: &impl Paper,
    tell: &(dyn Fn(Progress) + Sync),
) -> Result<Printed, PrintError> {
    let job = paper.job()?;
    let parts = job.parts();
    let printed = press::lay_out_with(&job, tell).and_then(|pages| {
        tell(Progress::Writing);
        write(&pages, job.missing)
    });
    press::done(parts);
    printed
}

fn write(pages: &PagedDocument, missing: Vec<char>) -> Result<Printed, PrintError> {
    let checked = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|fault| PrintError::Pdf(fault.message().to_string()))?;
    let checked = typst_pdf::pdf(pages, &options(checked));
    let accessible = checked.is_ok();
    // A paper that fails the check is still better than no paper.
    let bytes = checked
        .or_else(|_| typst_pdf::pdf(pages, &options(PdfStandards::default())))
        .map_err(|faults| PrintError::Pdf(press::sentences(&faults)))?;
    let too_long = press::too_long(pages);
    Ok(Printed { bytes, pages: pages.pages().len(), missing, accessible, too_long })
}

fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        creator: Smart::Custom(Some("Driehoek".to_owned())),
        standards,
        ..PdfOptions::default()
    }
}
