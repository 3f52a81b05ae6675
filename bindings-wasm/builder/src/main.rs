//! Turns the compiled core into `bindings-wasm/package/dist`: glue by wasm-bindgen, `wasm-opt`, the bytes as text, and
//! all of it once more as CommonJS for tools that read no ES modules.
//!
//! `build-wasm-package <the .wasm of kaohe-wasm> <wasm-opt> <esbuild>`

mod base64;
mod glue;

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).map(PathBuf::from).collect();
    let [compiled, wasm_opt, esbuild] = arguments.as_slice() else {
        eprintln!("build-wasm-package <the .wasm of kaohe-wasm> <wasm-opt> <esbuild>");
        return ExitCode::FAILURE;
    };
    match build(compiled, wasm_opt, esbuild) {
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

fn build(compiled: &Path, wasm_opt: &Path, esbuild: &Path) -> Result<usize, Box<dyn Error>> {
    // Asked when it runs: two checkouts may share what they build, and each has its own package.
    let own = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo runs this, which says where it is")?;
    let package = Path::new(&own).join("../package");
    let dist = package.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    let small = package.join("kaohe.wasm");
    glue_and_bytes(compiled, &dist, &small, wasm_opt)?;
    for path in files(&package.join("src"))? {
        copy_into(&path, &dist)?;
    }
    // npm packs no links, so the licences are copied from where they stand.
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(package.join("../..").join(licence), package.join(licence))?;
    }
    let bytes = fs::read(small)?;
    fs::write(dist.join("bytes.js"), format!("export const base64 =\n  \"{}\";\n", base64::encode(&bytes)))?;
    common_js(&dist, esbuild)?;
    Ok(bytes.len())
}

/// The glue as a function that makes a new instance's, and the bytes made small.
fn glue_and_bytes(compiled: &Path, dist: &Path, small: &Path, wasm_opt: &Path) -> Result<(), Box<dyn Error>> {
    // `generate` names its files after the input; the package calls them `kaohe`.
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("kaohe")
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false);
    bindgen.generate(dist)?;
    let (rough, made) = (dist.join("kaohe_bg.wasm"), dist.join("kaohe.js"));
    run(wasm_opt, [OsStr::new("-Oz"), rough.as_os_str(), OsStr::new("-o"), small.as_os_str()])?;
    fs::write(dist.join("glue.js"), glue::renewable(&fs::read_to_string(&made)?)?)?;
    fs::remove_file(rough)?;
    fs::remove_file(made)?;
    Ok(())
}

/// Every module once more as CommonJS, in a language that tools of 2018 read; beside it the types.
fn common_js(dist: &Path, esbuild: &Path) -> Result<(), Box<dyn Error>> {
    let place = dist.join("cjs");
    let modules: Vec<_> = files(dist)?.into_iter().filter(|path| ends_with(path, ".js")).collect();
    let mut command = Command::new(esbuild);
    command.args(modules).args(["--format=cjs", "--target=es2018", "--log-level=warning"]);
    command.arg(format!("--outdir={}", place.display()));
    if !command.status()?.success() {
        return Err(format!("{} failed", esbuild.display()).into());
    }
    for path in files(dist)?.into_iter().filter(|path| ends_with(path, ".d.ts")) {
        copy_into(&path, &place)?;
    }
    fs::write(place.join("package.json"), "{ \"type\": \"commonjs\" }\n")?;
    Ok(())
}

fn run<'a>(program: &Path, arguments: impl IntoIterator<Item = &'a OsStr>) -> Result<(), Box<dyn Error>> {
    let done = Command::new(program).args(arguments).status()?;
    if done.success() { Ok(()) } else { Err(format!("{} failed", program.display()).into()) }
}

/// The files of a folder, without its folders.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries: Result<Vec<_>, _> = fs::read_dir(folder)?.collect();
    Ok(entries?.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect())
}

fn ends_with(path: &Path, end: &str) -> bool {
    path.to_string_lossy().ends_with(end)
}

fn copy_into(path: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::copy(path, folder.join(path.file_name().unwrap_or_default()))?;
    Ok(())
}
