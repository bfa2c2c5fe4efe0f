//! Lists the fonts to embed, and says what to do when they are not there yet.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The families on paper: name, folder below `web/node_modules/@expo-google-fonts`, and faces.
/// The order means nothing here: the layouts say which family comes first.
const FAMILIES: [(&str, &str, &[&str]); 6] = [
    (
        "Atkinson Hyperlegible Next",
        "atkinson-hyperlegible-next",
        &[
            "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
            "400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
            "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
            "700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf",
        ],
    ),
    (
        "Noto Sans",
        "noto-sans",
        &[
            "400Regular/NotoSans_400Regular.ttf",
            "400Regular_Italic/NotoSans_400Regular_Italic.ttf",
            "700Bold/NotoSans_700Bold.ttf",
        ],
    ),
    (
        "Noto Naskh Arabic",
        "noto-naskh-arabic",
        &["400Regular/NotoNaskhArabic_400Regular.ttf", "700Bold/NotoNaskhArabic_700Bold.ttf"],
    ),
    (
        "Noto Sans Ethiopic",
        "noto-sans-ethiopic",
        &["400Regular/NotoSansEthiopic_400Regular.ttf", "700Bold/NotoSansEthiopic_700Bold.ttf"],
    ),
    ("Noto Sans Symbols", "noto-sans-symbols", &["400Regular/NotoSansSymbols_400Regular.ttf"]),
    ("Noto Emoji", "noto-emoji", &["400Regular/NotoEmoji_400Regular.ttf"]),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let fonts = here.join("../../web/node_modules/@expo-google-fonts");
    match list(&fonts) {
        Ok(list) => {
            let target = Path::new(&variable("OUT_DIR")).join("fonts.rs");
            fs::write(&target, list).expect("cargo's own output folder can be written");
        }
        Err(Missing(file)) => {
            println!("cargo::error=A font for print is missing: {}", file.display());
            println!(
                "cargo::error=Fetch fonts and scripts first, from the project's folder: \
                 npm ci --prefix web"
            );
        }
    }
}

struct Missing(PathBuf);

/// The families as Rust: name, licence and the bytes of each face.
fn list(fonts: &Path) -> Result<String, Missing> {
    let mut list = String::from("&[\n");
    for (name, folder, faces) in FAMILIES {
        let folder = fonts.join(folder);
        let licence = present(folder.join("LICENSE_FONT"))?;
        write!(list, "    ({name:?}, include_str!({licence:?}), &[").expect("a string takes text");
        for face in faces {
            let face = present(folder.join(face))?;
            write!(list, "include_bytes!({face:?}), ").expect("a string takes text");
        }
        list.push_str("]),\n");
    }
    list.push(']');
    Ok(list)
}

/// The path as text, once it is sure that the file is there; cargo watches it from now on.
fn present(file: PathBuf) -> Result<String, Missing> {
    println!("cargo::rerun-if-changed={}", file.display());
    if file.is_file() { Ok(file.display().to_string()) } else { Err(Missing(file)) }
}

fn variable(name: &str) -> String {
    env::var(name).expect("cargo sets this variable for every build script")
}
