//! Turns the compiled core into `bindings-wasm/package/dist`: glue by wasm-bindgen, `wasm-opt`, and the bytes as text.
//!
//! `build-wasm-package <the .wasm of kaohe-wasm> <wasm-opt>`

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).map(PathBuf::from).collect();
    let [compiled, wasm_opt] = arguments.as_slice() else {
        eprintln!("build-wasm-package <the .wasm of kaohe-wasm> <wasm-opt>");
        return ExitCode::FAILURE;
    };
    match build(compiled, wasm_opt) {
        Ok(bytes) => {
            println!("kaohe.wasm: {bytes} bytes");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn build(compiled: &Path, wasm_opt: &Path) -> Result<usize, Box<dyn Error>> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../package");
    let (source, dist) = (package.join("src"), package.join("dist"));
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    // `generate` names its files after the input; the package calls them `kaohe`.
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("kaohe")
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false);
    bindgen.generate(&dist)?;
    let (rough, small) = (dist.join("kaohe_bg.wasm"), dist.join("kaohe.wasm"));
    let optimised = Command::new(wasm_opt).arg("-Oz").arg(&rough).arg("-o").arg(&small).status()?;
    if !optimised.success() {
        return Err(format!("{} failed", wasm_opt.display()).into());
    }
    fs::remove_file(rough)?;
    for entry in fs::read_dir(source)? {
        let path = entry?.path();
        fs::copy(&path, dist.join(path.file_name().unwrap_or_default()))?;
    }
    // npm packs no links, so the licences are copied from where they stand.
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(package.join("../..").join(licence), package.join(licence))?;
    }
    let bytes = fs::read(small)?;
    fs::write(dist.join("bytes.js"), format!("export const base64 =\n  \"{}\";\n", base64(&bytes)))?;
    Ok(bytes.len())
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding.
fn base64(bytes: &[u8]) -> String {
    bytes.chunks(3).flat_map(four_letters).collect()
}

/// Three bytes, or what is left of them, as four letters.
fn four_letters(bytes: &[u8]) -> [char; 4] {
    let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
    let letter = |place: u32| {
        let index = usize::try_from(bits >> place & 63).unwrap_or_default();
        LETTERS.get(index).copied().map_or('=', char::from)
    };
    let or_padding = |at: usize, letter: char| if at < bytes.len() { letter } else { '=' };
    [letter(18), letter(12), or_padding(1, letter(6)), or_padding(2, letter(0))]
}
