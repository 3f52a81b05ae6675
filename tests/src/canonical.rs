//! One spelling of a JSON value, so that runtimes can be compared byte for byte.

use serde_json::Value;

/// Keys by code point, no spaces, nothing escaped that need not be.
///
/// # Example
/// ```
/// let value = serde_json::json!({"b": "考核", "a": [1, null]});
/// assert_eq!(conformance::canonical(&value), r#"{"a":[1,null],"b":"考核"}"#);
/// ```
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by_key(|(key, _)| key.as_str());
            let entries: Vec<_> = entries
                .into_iter()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), canonical(value)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
        Value::Array(list) => format!("[{}]", list.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}
