//! Lists the font files to embed, and says what to do when they are not there yet.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The faces on paper, below `web/node_modules/@expo-google-fonts`. The order means nothing here:
/// the layouts say which family comes first.
const FACES: [&str; 13] = [
    "atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    "atkinson-hyperlegible-next/700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf",
    "noto-sans/400Regular/NotoSans_400Regular.ttf",
    "noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
    "noto-sans/700Bold/NotoSans_700Bold.ttf",
    "noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
    "noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf",
    "noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf",
    "noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf",
    "noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf",
    "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let fonts = here.join("../../web/node_modules/@expo-google-fonts");
    let mut list = String::from("&[\n");
    for face in FACES {
        let file = fonts.join(face);
        println!("cargo::rerun-if-changed={}", file.display());
        if !file.is_file() {
            explain(&file);
            return;
        }
        list += &format!("    include_bytes!({:?}),\n", file.display().to_string());
    }
    list += "]\n";
    let target = Path::new(&variable("OUT_DIR")).join("fonts.rs");
    fs::write(&target, list).expect("cargo's own output folder can be written");
}

fn explain(file: &Path) {
    println!("cargo::error=A font for print is missing: {}", file.display());
    println!(
        "cargo::error=Fetch fonts and scripts first, from the project's folder: npm ci --prefix web"
    );
}

fn variable(name: &str) -> String {
    env::var(name).expect("cargo sets this variable for every build script")
}
