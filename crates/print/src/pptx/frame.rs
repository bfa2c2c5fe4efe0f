//! The parts of a slide show that are the same for every one: its master, layout, looks, and which
//! part belongs to which. `title` and `lang` come in escaped.

use std::fmt::Write as _;

use super::{BODY, SLIDE, TITLE, transform};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const SPACES: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#;
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PRESENTATION: &str = "application/vnd.openxmlformats-officedocument.presentationml";
/// The outermost group of shapes, which every part with shapes begins with.
const GROUP: &str =
    r#"<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"#;
const COLOURS: &str = r#"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>"#;
/// The first relation of the presentation that is a slide.
const FIRST_SLIDE: usize = 10;

/// Everything but the slides and their notes.
pub(super) fn parts(title: &str, lang: &str, count: usize) -> Vec<(String, String)> {
    let parts = [
        ("[Content_Types].xml", types(count)),
        (
            "_rels/.rels",
            relations(&[
                ("rId1", "officeDocument", "ppt/presentation.xml"),
                ("rId2", "extended-properties", "docProps/app.xml"),
                ("rId3", "metadata/core-properties", "docProps/core.xml"),
            ]),
        ),
        ("docProps/core.xml", core(title, lang)),
        (
            "docProps/app.xml",
            format!(
                r#"{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Driehoek</Application></Properties>"#
            ),
        ),
        ("ppt/presentation.xml", presentation(count)),
        ("ppt/_rels/presentation.xml.rels", presentation_relations(count)),
        ("ppt/slideMasters/slideMaster1.xml", master(lang)),
        (
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(&[
                ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("rId2", "theme", "../theme/theme1.xml"),
            ]),
        ),
        ("ppt/slideLayouts/slideLayout1.xml", layout()),
        (
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            relations(&[("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")]),
        ),
        ("ppt/theme/theme1.xml", theme()),
        ("ppt/theme/theme2.xml", theme()),
        ("ppt/notesMasters/notesMaster1.xml", notes_master()),
        (
            "ppt/notesMasters/_rels/notesMaster1.xml.rels",
            relations(&[("rId1", "theme", "../theme/theme2.xml")]),
        ),
    ];
    parts.map(|(name, content)| (name.to_owned(), content)).to_vec()
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let mut out = format!(
        r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    );
    for (id, kind, target) in all {
        // The kind of the file's own properties has another root.
        let kind = match *kind {
            "metadata/core-properties" => "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties".to_owned(),
            kind => format!("{KIND}/{kind}"),
        };
        let outside = if target.contains("://") { r#" TargetMode="External""# } else { "" };
        let _ =
            write!(out, r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"{outside}/>"#);
    }
    out.push_str("</Relationships>");
    out
}

/// What a slide belongs to. `link` comes in escaped.
pub(super) fn slide_relations(number: usize, link: Option<&str>) -> String {
    let notes = format!("../notesSlides/notesSlide{number}.xml");
    let mut all = vec![
        ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
        ("rId2", "notesSlide", notes.as_str()),
    ];
    if let Some(link) = link {
        all.push(("rId3", "hyperlink", link));
    }
    relations(&all)
}

pub(super) fn notes_relations(number: usize) -> String {
    let slide = format!("../slides/slide{number}.xml");
    relations(&[
        ("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
        ("rId2", "slide", &slide),
    ])
}

fn types(count: usize) -> String {
    let mut out = format!(
        r#"{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#
    );
    let mut part = |name: &str, kind: &str| {
        let _ = write!(out, r#"<Override PartName="/{name}" ContentType="{kind}"/>"#);
    };
    let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    );
    part("ppt/presentation.xml", &format!("{PRESENTATION}.presentation.main+xml"));
    part("ppt/slideMasters/slideMaster1.xml", &format!("{PRESENTATION}.slideMaster+xml"));
    part("ppt/slideLayouts/slideLayout1.xml", &format!("{PRESENTATION}.slideLayout+xml"));
    part("ppt/notesMasters/notesMaster1.xml", &format!("{PRESENTATION}.notesMaster+xml"));
    part("ppt/theme/theme1.xml", theme);
    part("ppt/theme/theme2.xml", theme);
    for number in 1..=count {
        part(&format!("ppt/slides/slide{number}.xml"), &format!("{PRESENTATION}.slide+xml"));
        let notes = format!("{PRESENTATION}.notesSlide+xml");
        part(&format!("ppt/notesSlides/notesSlide{number}.xml"), &notes);
    }
    out.push_str("</Types>");
    out
}

fn core(title: &str, lang: &str) -> String {
    format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{lang}</dc:language></cp:coreProperties>"#
    )
}

fn presentation(count: usize) -> String {
    let (width, height) = SLIDE;
    let mut slides = String::new();
    for number in 0..count {
        let _ = write!(
            slides,
            r#"<p:sldId id="{}" r:id="rId{}"/>"#,
            256 + number,
            FIRST_SLIDE + number
        );
    }
    format!(
        r#"{HEAD}<p:presentation {SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst><p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>"#
    )
}

fn presentation_relations(count: usize) -> String {
    let slides: Vec<_> = (0..count)
        .map(|number| {
            let target = format!("slides/slide{}.xml", number + 1);
            (format!("rId{}", FIRST_SLIDE + number), target)
        })
        .collect();
    let mut all = vec![
        ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("rId2", "notesMaster", "notesMasters/notesMaster1.xml"),
        ("rId3", "theme", "theme/theme1.xml"),
    ];
    all.extend(slides.iter().map(|(id, target)| (id.as_str(), "slide", target.as_str())));
    relations(&all)
}

/// A slide around its shapes.
pub(super) fn slide(shapes: &str) -> String {
    format!(
        "{HEAD}<p:sld {SPACES}><p:cSld><p:spTree>{GROUP}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
}

/// What the speaker reads: the picture of the slide, and the words.
pub(super) fn notes(paragraphs: &str) -> String {
    let words = notes_shape(r#"type="body" idx="1""#, paragraphs);
    let picture = notes_picture();
    format!(
        "{HEAD}<p:notes {SPACES}><p:cSld><p:spTree>{GROUP}{picture}{words}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
}

fn notes_picture() -> &'static str {
    r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>"#
}

fn notes_shape(place: &str, paragraphs: &str) -> String {
    format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {place}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"#
    )
}

fn notes_master() -> String {
    let words = notes_shape(r#"type="body" idx="1""#, "<a:p/>");
    let picture = notes_picture();
    format!(
        r#"{HEAD}<p:notesMaster {SPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>{GROUP}{picture}{words}</p:spTree></p:cSld>{COLOURS}<p:notesStyle><a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr></p:notesStyle></p:notesMaster>"#
    )
}

/// An empty place of the layout or the master.
fn place(id: u32, kind: &str, name: &str, at: super::Place, anchor: &str) -> String {
    let at = transform(at);
    format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name} {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{at}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p/></p:txBody></p:sp>"#
    )
}

fn places() -> String {
    let title = place(2, r#"type="title""#, "Title", TITLE, "b");
    title + &place(3, r#"type="body" idx="1""#, "Text", BODY, "t")
}

fn master(lang: &str) -> String {
    let places = places();
    let text = |size: u32, bold: &str| {
        format!(
            r#"<a:defRPr lang="{lang}" sz="{size}"{bold}><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>"#
        )
    };
    let (head, body) = (text(4_000, r#" b="1""#), text(2_800, ""));
    format!(
        r#"{HEAD}<p:sldMaster {SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{GROUP}{places}</p:spTree></p:cSld>{COLOURS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr>{head}</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:spcBef><a:spcPts val="1000"/></a:spcBef>{body}</a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>"#
    )
}

fn layout() -> String {
    let places = places();
    format!(
        r#"{HEAD}<p:sldLayout {SPACES} type="obj" preserve="1"><p:cSld name="Title and text"><p:spTree>{GROUP}{places}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"#
    )
}

/// The colours of the product on paper: ink, paper, and the three corners.
fn theme() -> String {
    let mut colours = String::new();
    for (name, colour) in [
        ("dk1", "1C2733"),
        ("lt1", "FFFFFF"),
        ("dk2", "454CAE"),
        ("lt2", "F6F1E7"),
        ("accent1", "454CAE"),
        ("accent2", "D9A63F"),
        ("accent3", "E47F5B"),
        ("accent4", "61A3E6"),
        ("accent5", "22714D"),
        ("accent6", "9C3369"),
        ("hlink", "454CAE"),
        ("folHlink", "6B4AA4"),
    ] {
        let _ = write!(colours, r#"<a:{name}><a:srgbClr val="{colour}"/></a:{name}>"#);
    }
    let font = r#"<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>"#;
    let fill = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#;
    let line = format!(r#"<a:ln w="9525">{fill}</a:ln>"#);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        r#"{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Driehoek"><a:themeElements><a:clrScheme name="Driehoek">{colours}</a:clrScheme><a:fontScheme name="Driehoek"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Driehoek"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#
    )
}
