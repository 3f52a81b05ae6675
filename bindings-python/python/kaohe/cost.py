"""Cost: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types


def sheet(ledger: documents.CostLedger, policy: documents.SheetPolicy, period: documents.Months | types.Months, by: Sequence[documents.SheetDimension], *, publish: documents.SheetPublication | None = None, explain: bool | None = None) -> types.Sheet:
    """The costs of a ledger in rows by month, vehicle and category, with totals on every level.

    Args:
        ledger: The ledger.
        policy: How it is read.
        period: The months.
        by: What the rows go by, outermost first; there is a total after each group and one of all.
        publish: How each measure is printed; one that is not named is not rounded.
        explain: Whether each figure carries its derivation.
    """
    from . import types

    found = _border.answer("cost.sheet", {"ledger": ledger, "policy": policy, "period": period, "by": by, "publish": publish, "explain": explain}, None)
    return types.Sheet._lift(found)


def tanks(ledger: documents.CostLedger, policy: documents.SheetPolicy, *, litres_per_100_km: documents.Rounding | types.Rounding | None = None, explain: bool | None = None) -> types.Tanks:
    """What every vehicle of a ledger used from full tank to full tank.

    Args:
        ledger: The ledger.
        policy: How it is read.
        litres_per_100_km: How litres per 100 km are printed; absent, they are not rounded.
        explain: Whether each figure carries its derivation.
    """
    from . import types

    found = _border.answer("cost.tanks", {"ledger": ledger, "policy": policy, "litres_per_100_km": litres_per_100_km, "explain": explain}, None)
    return types.Tanks._lift(found)


def share(amount: documents.Exact, places: int, over: documents.Over, *, explain: bool | None = None) -> types.Shares:
    """An amount shared over keys, equally or by quantity, to the last place.

    Args:
        amount: The amount.
        places: The places of each share behind the point.
        over: Over whom.
        explain: Whether each share carries its derivation.
    """
    from . import types

    found = _border.answer("cost.share", {"amount": amount, "places": places, "over": over, "explain": explain}, None)
    return types.Shares._lift(found)
