//! The short form of the campaigns of `fuzz`: some thousand random requests of each area, on a small stack.

use conformance::fuzz::{AREAS, Corpus, Tally, call};
use std::thread;

const CALLS: u64 = 1_500;

#[test]
fn no_random_request_takes_the_process_down() {
    for area in AREAS {
        let work = thread::Builder::new().stack_size(512 * 1024).spawn(move || {
            let corpus = Corpus::of(area).unwrap();
            let mut tally = Tally::default();
            (0..CALLS).for_each(|number| tally.note(number, &call(&corpus, 7, number)));
            tally
        });
        let tally = work.unwrap().join().unwrap();
        assert_eq!(tally.outcomes.get("panic"), None, "{area}: {tally:?}");
        // Most changes are still understood: the requests keep their structure.
        assert!(tally.outcomes["answer"] * 10 > CALLS && tally.outcomes.len() > 10, "{area}: {tally:?}");
    }
}
