//! What is made from the contract and committed is what the code says now.

use conformance::generate::{made, root};

#[test]
fn committed_files_are_what_the_contract_makes() {
    let stale: Vec<_> = made()
        .unwrap()
        .into_iter()
        .filter(|file| std::fs::read_to_string(root().join(&file.path)).ok().as_ref() != Some(&file.text))
        .map(|file| file.path)
        .collect();
    assert!(stale.is_empty(), "run `cargo run -p conformance --bin generate`, it changes {stale:?}");
}
