//! A year of a motor pool: 40 vehicles, 20 lines each a month, to a sheet by month, vehicle and category.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "what is measured is small and valid"
)]

use divan::{Bencher, black_box};
use kaohe::cost::{CostLedger, Share, SheetLayout, SheetPolicy};
use kaohe::derivation::{Explain, Silent};
use kaohe::document;
use serde_json::{Value, json};

fn main() {
    divan::main();
}

const VEHICLES: u32 = 40;
const LINES_A_MONTH: u32 = 20;

fn line(vehicle: u32, month: u32, number: u32) -> Value {
    let day = number + 1;
    let odometer = month * 2000 + number * 90;
    let fuel = number.is_multiple_of(2);
    let mut line = json!({"id": format!("{vehicle}-{month}-{number}"), "day": format!("2026-{month:02}-{day:02}"),
        "vehicle": vehicle.to_string(), "category": if fuel { "fuel" } else { "toll" }, "amount": format!("{}.35", 20 + number)});
    if fuel {
        line["quantity"] = json!({"litres": format!("{}.4", 30 + number)});
        line["odometer"] = json!(odometer);
    }
    line
}

fn written() -> String {
    let lines = (0..VEHICLES).flat_map(|vehicle| {
        (1..=12).flat_map(move |month| (0..LINES_A_MONTH).map(move |number| line(vehicle, month, number)))
    });
    let ends = [("from", "2025-12-31", 0), ("to", "2027-01-01", 40_000)];
    let readings = (0..VEHICLES).flat_map(|vehicle| {
        ends.map(|(id, day, odometer)| {
            json!({"id": format!("{id}{vehicle}"), "day": day, "vehicle": vehicle.to_string(), "odometer": odometer})
        })
    });
    let vehicles: serde_json::Map<_, _> =
        (0..VEHICLES).map(|vehicle| (vehicle.to_string(), json!({}))).collect();
    json!({"ledger": "pool", "currency": "CNY", "places": 2, "categories": {"fuel": {"carries": ["litres"]}, "toll": {}},
        "vehicles": vehicles, "lines": lines.collect::<Vec<_>>(), "readings": readings.collect::<Vec<_>>()})
    .to_string()
}

fn policy() -> SheetPolicy {
    document::read(r#"{"month_boundary": {"interpolate": {}}, "two_readings": "refuse"}"#).unwrap()
}

fn layout() -> SheetLayout {
    let written = r#"{"period": {"from": "2026-01", "to": "2026-12"}, "by": ["month", "vehicle", "category"],
        "publish": {"amount": {"places": 0, "mode": "half_up"}, "litres_per_100_km": {"places": 2, "mode": "half_up"}}}"#;
    document::read(written).unwrap()
}

#[divan::bench]
fn read_ledger(bencher: Bencher<'_, '_>) {
    let written = written();
    bencher.bench(|| document::read::<CostLedger>(black_box(&written)).unwrap());
}

#[divan::bench]
fn sheet(bencher: Bencher<'_, '_>) {
    let (ledger, layout): (CostLedger, _) = (document::read(&written()).unwrap(), layout());
    bencher.bench(|| black_box(&ledger).book(policy()).unwrap().sheet(&layout, Silent).unwrap());
}

#[divan::bench]
fn sheet_explained(bencher: Bencher<'_, '_>) {
    let (ledger, layout): (CostLedger, _) = (document::read(&written()).unwrap(), layout());
    bencher.bench(|| black_box(&ledger).book(policy()).unwrap().sheet(&layout, Explain).unwrap());
}

#[divan::bench]
fn share_over_100(bencher: Bencher<'_, '_>) {
    let keys: Vec<_> =
        (0..100).map(|key| json!({"key": key.to_string(), "quantity": (key + 7).to_string()})).collect();
    let written = json!({"amount": "98765.43", "places": 2, "over": {"in_proportion": keys}});
    let share: Share = document::read(&written.to_string()).unwrap();
    bencher.bench(|| black_box(&share).out(Silent).unwrap());
}
