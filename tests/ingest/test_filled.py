from podfic.ingest.filled import filled
from podfic.model.work import Work


def test_only_what_is_not_told_is_filled_in() -> None:
    work = Work("Rain", "", (), authors=("Ann",))
    more = Work("Snow", "", (), authors=("Bob",), language="cy", date="2012", tags=("x",))
    assert filled(work, more, "title", "authors", "language", "date") == Work(
        "Rain", "", (), authors=("Ann",), language="cy", date="2012"
    )
