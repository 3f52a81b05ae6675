//! kaohe for Python: a name and a JSON text go in, a JSON text comes out, or an exception with code and place.
//!
//! Types, functions and methods stand in the Python package beside this crate; no rule and no wording does.

use kaohe::{Day, Ratio, Rounding, contract};
use pyo3::prelude::*;
use pyo3::types::PyModule;

/// Carries out an operation; other threads run meanwhile.
#[pyfunction]
fn call(py: Python<'_>, operation: &str, text: &str) -> PyResult<String> {
    py.detach(|| contract::call(operation, text)).map_err(|error| raised(py, &error))
}

/// Reads a JSON text and keeps nothing of it: its size, its depth, every key once.
#[pyfunction]
fn check(py: Python<'_>, text: &str) -> PyResult<()> {
    let read = py.detach(|| kaohe::document::read::<serde::de::IgnoredAny>(text));
    read.map(drop).map_err(|error| raised(py, &error))
}

/// The text of a file's bytes in UTF-8, without its mark; another encoding is named and refused.
#[pyfunction]
fn text_of<'b>(py: Python<'_>, bytes: &'b [u8]) -> PyResult<&'b str> {
    kaohe::document::text_of(bytes).map_err(|error| raised(py, &error))
}

/// The refusal of a float that JSON cannot even write, at its place.
#[pyfunction]
fn float_refused(py: Python<'_>, found: &str, at: &str) -> PyErr {
    raised(py, &kaohe::document::float_refused(found, at))
}

/// The refusal of a value that no document holds, at its place.
#[pyfunction]
fn value_refused(py: Python<'_>, found: &str, at: &str) -> PyErr {
    raised(py, &kaohe::document::value_refused(found, at))
}

/// The canonical text of a fraction.
#[pyfunction]
fn fraction_text(numerator: &str, denominator: &str) -> Option<String> {
    let (numerator, denominator) = (numerator.parse().ok()?, denominator.parse().ok()?);
    Ratio::of_big(numerator, denominator).map(|ratio| ratio.to_string())
}

/// A decimal after a named rounding, `{"places", "mode"}` as JSON text.
#[pyfunction]
fn rounded(py: Python<'_>, text: &str, rounding: &str, at: &str) -> PyResult<String> {
    let rounding: Rounding = kaohe::document::read(rounding).map_err(|error| raised(py, &error))?;
    let rounded = Ratio::parse(text).and_then(|value| rounding.of(&value));
    rounded.map(|rounded| rounded.to_string()).map_err(|error| raised(py, &error.standing_at(at)))
}

/// A scheme that is compiled once.
#[pyclass(frozen, module = "kaohe._kaohe")]
struct Scheme(kaohe::Scheme);

#[pymethods]
impl Scheme {
    #[staticmethod]
    fn read(py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| kaohe::Scheme::read(text)).map(Self).map_err(|error| raised(py, &error))
    }

    fn call(&self, py: Python<'_>, operation: &str, text: &str) -> PyResult<String> {
        py.detach(|| contract::call_on_scheme(&self.0, operation, text)).map_err(|error| raised(py, &error))
    }
}

/// A calendar that is compiled once.
#[pyclass(frozen, module = "kaohe._kaohe")]
struct Calendar(kaohe::Calendar);

#[pymethods]
impl Calendar {
    #[staticmethod]
    fn china() -> Self {
        Self(kaohe::Calendar::china())
    }

    #[staticmethod]
    fn read(py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| kaohe::Calendar::read(text)).map(Self).map_err(|error| raised(py, &error))
    }

    fn known_as_of(&self, py: Python<'_>, day: &str) -> PyResult<Self> {
        let known = Day::parse(day).and_then(|day| self.0.known_as_of(day));
        known.map(Self).map_err(|error| raised(py, &error))
    }

    /// `choice` is JSON text.
    fn beyond(&self, py: Python<'_>, choice: &str) -> PyResult<Self> {
        let choice = kaohe::document::read(choice).map_err(|error| raised(py, &error))?;
        Ok(Self(self.0.beyond(choice)))
    }

    fn call(&self, py: Python<'_>, operation: &str, text: &str) -> PyResult<String> {
        py.detach(|| contract::call_on_calendar(&self.0, operation, text)).map_err(|error| raised(py, &error))
    }
}

/// The exception for an error, of the class that `kaohe._errors` gives its code.
fn raised(py: Python<'_>, error: &kaohe::Error) -> PyErr {
    let words = error.words();
    let made = PyModule::import(py, "kaohe._errors")
        .and_then(|errors| errors.getattr("of")?.call1((error.code(), error.at(), &words.zh, &words.en)));
    made.map_or_else(|failed| failed, PyErr::from_value)
}

#[pymodule]
fn _kaohe(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(call, module)?)?;
    module.add_function(wrap_pyfunction!(check, module)?)?;
    module.add_function(wrap_pyfunction!(float_refused, module)?)?;
    module.add_function(wrap_pyfunction!(value_refused, module)?)?;
    module.add_function(wrap_pyfunction!(fraction_text, module)?)?;
    module.add_function(wrap_pyfunction!(rounded, module)?)?;
    module.add_function(wrap_pyfunction!(text_of, module)?)?;
    module.add_class::<Scheme>()?;
    module.add_class::<Calendar>()
}
