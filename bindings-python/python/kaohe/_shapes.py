"""Where documents hold exact numbers. Made from the contract by `cargo run -p conformance --bin generate`.

`"#"` is an exact number, any other text the name of a definition, a list holds the shape of its items, a dict the
shapes under its keys (`"*"`: under any). What holds no exact number is `None`.
"""

from __future__ import annotations

from typing import Any, TypeAlias

Shape: TypeAlias = Any

DEFINITIONS: dict[str, Shape] = {
    "FirstDay": None,
    "Title": None,
    "Source": None,
    "SurveyGiven": "SurveyDocument",
    "SurveyDocument": {"title": "Title", "dispositions": {"*": "Title"}, "scale": {"*": "Title"}},
    "Tally": {"assigned": "Count", "dispositions": {"*": "Counts"}, "published": "Published"},
    "Count": None,
    "Counts": "Count",
    "Published": {"rate": "#", "source": "Source"},
    "Definition": {"title": "Title", "source": "Source"},
    "Rounding": None,
    "Mode": None,
    "IntervalMethod": {"wilson": "Wilson"},
    "Wilson": {"level": "#"},
    "Sides": None,
    "Population": None,
    "Words": None,
    "Step": {"title": "Title", "formula": "Words", "inputs": ["Input"], "exact": "#", "outcome": "Words", "rounded": "#", "full": "#", "source": "Source", "from": ["Step"]},
    "Input": {"name": "Words"},
    "TallyGroup": {"title": "Title", "tally": "Tally"},
    "Scoring": {"score": {"*": "#"}, "source": "Source"},
    "CostLedger": {"categories": {"*": "LedgerCategory"}, "vehicles": {"*": "Vehicle"}, "lines": ["LedgerLine"], "readings": ["OdometerReading"], "meters": ["MeterEvent"], "title": "Title", "source": "Source", "note": "Title"},
    "LedgerCategory": {"title": "Title"},
    "Carried": None,
    "Vehicle": {"title": "Title"},
    "LedgerLine": {"amount": "#", "quantity": "LedgerQuantity", "order": "LedgerOrder"},
    "LedgerQuantity": {"litres": "#", "kwh": "#"},
    "Fill": None,
    "LedgerOrder": {"limit": "#"},
    "OdometerReading": None,
    "MeterEvent": {"event": "MeterChange"},
    "MeterChange": None,
    "SheetPolicy": {"month_boundary": "MonthBoundary"},
    "MonthBoundary": None,
    "TwoReadings": None,
    "Months": None,
    "SheetDimension": None,
    "SheetPublication": {"amount": "Rounding", "litres": "Rounding", "kwh": "Rounding", "distance": "Rounding", "litres_per_100_km": "Rounding", "kwh_per_100_km": "Rounding", "cost_per_km": "Rounding"},
    "Over": {"in_proportion": ["Portion"]},
    "Portion": {"quantity": "#"},
    "Language": None,
    "Format": None,
    "CalendarDocument": {"title": "Title", "week": ["WeekFrom"], "based_on": "Base", "notices": ["Notice"]},
    "Zone": None,
    "WeekFrom": None,
    "Weekday": None,
    "Base": None,
    "LeftOut": None,
    "Notice": {"governs": "Governed", "source": "Source", "days": {"*": "Ruling"}},
    "Governed": None,
    "Ruling": {"off": "Occasion", "work": "Occasion"},
    "Occasion": {"name": "Title"},
    "Beyond": None,
}

REQUESTS: dict[str, Shape] = {
    "calendar.add_working_days": {"calendar": "CalendarDocument"},
    "calendar.count_working_days": {"calendar": "CalendarDocument"},
    "calendar.day": {"calendar": "CalendarDocument"},
    "calendar.days": {"calendar": "CalendarDocument"},
    "satisfaction.rate": {"survey": "SurveyGiven", "tally": "Tally", "definition": "Definition", "rounding": "Rounding", "interval": "IntervalMethod"},
    "satisfaction.rates": {"survey": "SurveyGiven", "groups": ["TallyGroup"], "definition": "Definition", "rounding": "Rounding", "interval": "IntervalMethod"},
    "satisfaction.score": {"survey": "SurveyGiven", "tally": "Tally", "scoring": "Scoring", "rounding": "Rounding"},
    "cost.sheet": {"ledger": "CostLedger", "policy": "SheetPolicy", "period": "Months", "publish": "SheetPublication"},
    "cost.tanks": {"ledger": "CostLedger", "policy": "SheetPolicy", "litres_per_100_km": "Rounding"},
    "cost.share": {"amount": "#", "over": "Over"},
    "derivation.render": {"derivation": "Step"},
}
