//! The glue of wasm-bindgen as a function: each call gives the glue of one instance.
//!
//! What wasm-bindgen writes for pages is a module with one instance for ever. After a trap that instance is lost, so
//! the same text is put into a function, and what loads and starts it is left to the package.

/// Where what loads and starts an instance begins; all before it is kept.
const LOADING: &str = "let wasmModule, wasmInstance, wasm;";

/// The view of an instance's memory that the glue keeps.
const VIEW: &str = "cachedUint8ArrayMemory0";

/// The glue as `export function glue()`.
///
/// # Errors
/// A sentence, where the text is not of the kind that is known.
pub(crate) fn renewable(text: &str) -> Result<String, String> {
    let (kept, _) = text.split_once(LOADING).ok_or_else(|| format!("the glue lacks `{LOADING}`"))?;
    if kept.lines().any(|line| line.starts_with("import ")) || kept.contains("import.meta") {
        return Err("the glue imports something".into());
    }
    if !kept.contains(&format!("let {VIEW} = null;")) {
        return Err(format!("the glue lacks `{VIEW}`"));
    }
    let names: Vec<_> = kept.lines().filter_map(exported).collect();
    let body: String =
        kept.lines().map(|line| format!("{}\n", line.strip_prefix("export ").unwrap_or(line))).collect();
    Ok(format!(
        "{HEAD}{body}{START}\n    return {{ imports: __wbg_get_imports, start, stop, {} }};\n}}\n",
        names.join(", ")
    ))
}

/// The name of what a line exports.
fn exported(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("export ")?;
    let name = rest.strip_prefix("class ").or_else(|| rest.strip_prefix("function "))?;
    name.split([' ', '(']).next()
}

const HEAD: &str = "// Made by build-wasm-package from what wasm-bindgen writes: the glue of one instance.
export function glue() {
";

const START: &str = "
    let wasm;
    function start(instance) {
        wasm = instance.exports;
        wasm.__wbindgen_start();
    }
    // Nothing reaches a lost instance any more: its memory goes, and what is collected later has nothing to free.
    function stop() {
        cachedUint8ArrayMemory0 = null;
        wasm = new Proxy({}, { get: () => () => {} });
    }";
