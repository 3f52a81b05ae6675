//! kaohe for JavaScript: a name and a JSON text go in, a JSON text comes out, or the error as JSON text is thrown.
//!
//! Functions, handles and types stand in the JavaScript package beside this crate; no rule and no wording does.

use kaohe::{Day, Error, contract, document, limits};
use wasm_bindgen::prelude::*;

fn thrown(error: Error) -> JsValue {
    JsValue::from_str(&error.to_json())
}

/// Carries out an operation.
#[wasm_bindgen]
pub fn call(operation: &str, text: &str) -> Result<String, JsValue> {
    contract::call(operation, text).map_err(thrown)
}

/// The most bytes that are read; JavaScript asks before it copies a text.
#[wasm_bindgen]
pub fn size_limit() -> usize {
    limits::DOCUMENT_BYTES
}

/// Refuses a text of so many bytes where that is too many.
#[wasm_bindgen]
pub fn check_size(bytes: usize) -> Result<(), JsValue> {
    document::check_size(bytes).map_err(thrown)
}

/// The text of a file's bytes in UTF-8, without its mark; another encoding is named and refused.
#[wasm_bindgen]
pub fn text_of(bytes: &[u8]) -> Result<String, JsValue> {
    document::text_of(bytes).map(str::to_owned).map_err(thrown)
}

/// The refusal of a float that JSON cannot write, at its place, as JSON text.
#[wasm_bindgen]
pub fn float_refused(found: &str, at: &str) -> String {
    document::float_refused(found, at).to_json()
}

/// A scheme that is compiled once.
#[wasm_bindgen]
pub struct CompiledScheme(kaohe::Scheme);

#[wasm_bindgen]
impl CompiledScheme {
    /// Reads the scheme's document.
    pub fn read(text: &str) -> Result<Self, JsValue> {
        kaohe::Scheme::read(text).map(Self).map_err(thrown)
    }

    /// Carries out an operation on it.
    pub fn call(&self, operation: &str, text: &str) -> Result<String, JsValue> {
        contract::call_on_scheme(&self.0, operation, text).map_err(thrown)
    }
}

/// A calendar that is compiled once.
#[wasm_bindgen]
pub struct CompiledCalendar(kaohe::Calendar);

#[wasm_bindgen]
impl CompiledCalendar {
    /// The official calendar of China.
    pub fn china() -> Self {
        Self(kaohe::Calendar::china())
    }

    /// Reads the calendar's document.
    pub fn read(text: &str) -> Result<Self, JsValue> {
        kaohe::Calendar::read(text).map(Self).map_err(thrown)
    }

    /// The calendar as it was known on a day.
    pub fn known_as_of(&self, day: &str) -> Result<Self, JsValue> {
        Day::parse(day).and_then(|day| self.0.known_as_of(day)).map(Self).map_err(thrown)
    }

    /// The calendar with this answer, as JSON text, to days that no notice governs.
    pub fn beyond(&self, choice: &str) -> Result<Self, JsValue> {
        document::read(choice).map(|choice| Self(self.0.beyond(choice))).map_err(thrown)
    }

    /// Carries out an operation on it.
    pub fn call(&self, operation: &str, text: &str) -> Result<String, JsValue> {
        contract::call_on_calendar(&self.0, operation, text).map_err(thrown)
    }
}
