"""pandas, polars, Arrow, datasets and Dask: the same rows, in each tool's own idiom."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import claimlib
from claimlib.export import COLUMNS, UNITS, to_rows
from claimlib.ext import arrow, batch, dask, datasets, extras, pandas, polars

Texts = list[str | None]
HEDGE = "epistemic.particle.rubbama"


def expected(texts: Texts, unit: str = "codepoint") -> list[tuple[int, dict[str, Any]]]:
    return [
        (number, row)
        for number, text in enumerate(texts)
        if text is not None
        for row in to_rows(claimlib.analyze(text), unit=unit)
    ]


def plain(value: Any) -> Any:
    """Turn a tool's own values into Python's."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return None if type(value).__name__ in ("NAType", "NaTType") else value


# What they share


def test_a_missing_tool_is_named_with_its_extra() -> None:
    with pytest.raises(
        extras.MissingExtraError, match=r"pip install 'claimlib\[spark\]'"
    ) as caught:
        extras.load("no_such_tool.part", "spark")
    assert isinstance(caught.value, ImportError)
    assert isinstance(caught.value, claimlib.ClaimlibError)


def test_batches_hold_every_statement_in_order(texts: Texts) -> None:
    rows, columns = batch.collect(texts)
    assert list(columns) == list(COLUMNS)
    again = [
        (row, {name: columns[name][place] for name in COLUMNS}) for place, row in enumerate(rows)
    ]
    assert again == expected(texts)
    assert len(again) >= 4
    assert batch.collect(texts, processes=2) == (rows, columns)


def test_what_is_no_text_is_refused_with_its_place() -> None:
    with pytest.raises(TypeError, match="row 1 holds int"):
        batch.collect(["", 7])  # type: ignore[list-item]


def test_half_a_surrogate_does_not_stop_a_table() -> None:
    _, columns = batch.collect(["قال الوزير إن الأسعار \ud800 ترتفع."])
    assert "\ufffd" in "".join(columns["statement"])
    "".join(columns["statement"]).encode()


def test_an_analyzer_travels_by_value() -> None:
    analyzer = claimlib.Analyzer(disable={HEDGE})
    shipped = pickle.loads(pickle.dumps(batch.ShippedAnalyzer(analyzer)))
    assert shipped.analyzer.pack.info == analyzer.pack.info
    assert shipped.analyzer is shipped.analyzer
    assert len(shipped.analyzer.pack.cues) == len(analyzer.pack.cues)


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(KeyError, match="'txt'; there are 'text', 'url'"):
        batch.check_columns(["text", "txt"], ["text", "url"])
    assert batch.no_column("a", []).endswith("there are none")
    assert len(batch.no_column("a", ["b" * 1_000] * 1_000)) < 1_500


@pytest.mark.parametrize("analyzer", ["own", claimlib.default_pack()])
def test_what_is_no_analyzer_is_refused_with_a_cure(analyzer: Any) -> None:
    for use in (
        lambda: batch.collect([], analyzer=analyzer),
        lambda: batch.ShippedAnalyzer(analyzer),
    ):
        with pytest.raises(TypeError, match=r"claimlib\.Analyzer\(claimlib\.load_pack\("):
            use()


# pandas


@pytest.mark.parametrize("unit", UNITS)
def test_pandas_frame(tool: Any, texts: Texts, unit: str) -> None:
    pd = tool("pandas")
    keys = ["e", "d", "c", "b", "a"]
    index = pd.MultiIndex.from_tuples([(1, key) for key in keys], names=["day", "key"])
    frame = pd.DataFrame({"text": texts, "url": range(5)}, index=index)
    found = pandas.statements(frame, "text", keep=["url"], unit=unit)
    assert list(found.columns) == ["url", *COLUMNS]
    assert found.index.names == ["day", "key"]
    rows = expected(texts, unit)
    assert list(found.index) == [(1, keys[number]) for number, _ in rows]
    assert list(found["url"]) == [number for number, _ in rows]
    for (_, given), (_, row) in zip(found.iterrows(), rows, strict=True):
        assert {name: plain(given[name]) for name in COLUMNS} == row


def test_pandas_joins_back_and_keeps_types(tool: Any, texts: Texts) -> None:
    pd = tool("pandas")
    frame = pd.DataFrame({"text": texts}, index=[5, 4, 3, 3, 1])
    found = pandas.statements(frame, "text")
    assert len(frame.iloc[[0, 4]].join(found)) == sum(n in (0, 4) for n, _ in expected(texts))
    empty = pandas.statements(frame.iloc[:0], "text")
    assert list(empty.dtypes) == list(found.dtypes)
    assert str(found["parent_id"].dtype) == "Int64"


def test_pandas_series_and_missing_values(tool: Any, texts: Texts) -> None:
    pd = tool("pandas")
    for missing in (None, float("nan"), pd.NA, pd.NaT):
        series = pd.Series([missing, texts[0]], index=["a", "b"], dtype="object")
        assert set(pandas.statements(series).index) == {"b"}
    for dtype in ("string", "category"):
        assert len(pandas.statements(pd.Series(texts, dtype=dtype))) == len(expected(texts))
    with pytest.raises(TypeError, match="row 0 holds int"):
        pandas.statements(pd.Series([1]))
    with pytest.raises(TypeError, match="leave out column"):
        pandas.statements(pd.Series(texts), "text")
    with pytest.raises(TypeError, match="say which column"):
        pandas.statements(pd.DataFrame({"text": texts}))
    with pytest.raises(ValueError, match="called 'source'"):
        pandas.statements(pd.DataFrame({"text": texts, "source": 1}), "text", keep=["source"])
    with pytest.raises(TypeError, match=r"keep=\['url'\]"):
        pandas.statements(pd.DataFrame({"text": texts, "url": 1}), "text", keep="url")


def test_pandas_columns_that_are_not_there(tool: Any, texts: Texts) -> None:
    frame = tool("pandas").DataFrame({"text": texts})
    for column, keep in (("txt", []), ("text", ["url"])):
        with pytest.raises(KeyError, match=r"no column is called .* there are 'text'"):
            pandas.statements(frame, column, keep=keep)


def test_polars_columns_that_are_not_there(tool: Any, texts: Texts) -> None:
    pl = tool("polars")
    frame = pl.DataFrame({"text": texts})
    for data in (frame, frame.lazy()):
        for column, keep in (("txt", []), ("text", ["url"])):
            with pytest.raises(pl.exceptions.ColumnNotFoundError, match="there are 'text'"):
                polars.statements(data, column, keep=keep)


def test_pandas_takes_your_rules(tool: Any) -> None:
    pd = tool("pandas")
    series = pd.Series(["ربما ترتفع الأسعار."])
    mine = claimlib.Analyzer(disable={"epistemic.particle.rubbama"})
    assert list(pandas.statements(series)["kind"]) == ["speculative"]
    assert list(pandas.statements(series, analyzer=mine)["kind"]) == ["assertive"]


# Arrow


@pytest.mark.parametrize("unit", UNITS)
def test_arrow_table(tool: Any, texts: Texts, unit: str) -> None:
    pa = tool("pyarrow")
    table = pa.table({"text": texts, "url": list("abcde")})
    found = arrow.statements(table, "text", keep=["url"], unit=unit)
    found.validate(full=True)
    assert found.schema == arrow.schema(keep=table.select(["url"]).schema)
    rows = expected(texts, unit)
    assert found.to_pylist() == [
        {"row": number, "url": "abcde"[number], **row} for number, row in rows
    ]
    part = arrow.statements(table.to_batches()[0], "text", row=False)
    assert isinstance(part, pa.RecordBatch)
    assert part.schema == arrow.schema(row=False)
    empty = arrow.statements(table.slice(0, 0), "text")
    assert empty.schema == arrow.schema()
    assert empty.num_rows == 0


def test_arrow_survives_parquet(tool: Any, texts: Texts, tmp_path: Path) -> None:
    pa, parquet = tool("pyarrow"), tool("pyarrow.parquet")
    found = arrow.statements(pa.table({"text": texts}), "text")
    parquet.write_table(found, tmp_path / "claims.parquet")
    assert parquet.read_table(tmp_path / "claims.parquet").equals(found)


def test_arrow_takes_every_kind_of_text_column(tool: Any, texts: Texts) -> None:
    pa = tool("pyarrow")
    kinds = [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())]
    results = [arrow.statements(pa.table({"t": pa.array(texts, kind)}), "t") for kind in kinds]
    assert results[0].num_rows == len(expected(texts))
    assert all(result.equals(results[0]) for result in results)
    with pytest.raises(KeyError, match="no column is called 'x'"):
        arrow.statements(pa.table({"t": texts}), "x")


def test_the_documented_schema_is_the_schema(tool: Any) -> None:
    tool("pyarrow")
    page = Path(__file__).resolve().parents[2] / "docs" / "integrations.md"
    lines = page.read_text(encoding="utf-8").splitlines()
    table = [line.split("|")[1:3] for line in lines if line.startswith("| `")]
    documented = {name.strip(" `"): kind.strip(" `") for name, kind in table}
    for field in arrow.schema():
        kind = str(field.type).replace(" not null", "")
        null = ", null" if field.nullable else ""
        assert documented[field.name] == kind.split("<")[0].replace("list", "list") + null


# polars


@pytest.mark.parametrize("unit", UNITS)
def test_polars_frame(tool: Any, texts: Texts, unit: str) -> None:
    pl = tool("polars")
    frame = pl.DataFrame({"text": texts, "url": list("abcde")})
    found = polars.statements(frame, "text", keep=["url"], unit=unit)
    assert found.columns == ["row", "url", *COLUMNS]
    assert {k: v for k, v in found.schema.items() if k != "url"} == polars.schema()
    assert found.to_dicts() == [
        {"row": number, "url": "abcde"[number], **row} for number, row in expected(texts, unit)
    ]
    lazy = polars.statements(frame.lazy(), "text", keep=["url"], unit=unit)
    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect_schema() == found.schema
    assert lazy.collect().equals(found)
    assert lazy.filter(pl.col("row") == 4).select("row", "source").collect().height == 1
    assert polars.statements(frame.head(0), "text").schema == polars.schema()


def test_polars_series(tool: Any, texts: Texts) -> None:
    pl = tool("polars")
    series = pl.Series("body", texts, dtype=pl.String)
    found = polars.statements(series)
    assert found.equals(polars.statements(series.to_frame(), "body"))
    assert polars.statements(series.rename("")).equals(found)
    with pytest.raises(TypeError, match="its own column"):
        polars.statements(series, "body")
    with pytest.raises(TypeError, match="which column"):
        polars.statements(series.to_frame())


def test_polars_joins_back(tool: Any, texts: Texts) -> None:
    pl = tool("polars")
    frame = pl.DataFrame({"text": texts}).with_row_index("row").cast({"row": pl.Int64})
    found = polars.statements(frame, "text")
    joined = frame.join(found, on="row")
    assert joined.height == len(expected(texts))
    cut = joined.filter(
        pl.col("text").str.slice(pl.col("start"), pl.col("end") - pl.col("start"))
        == pl.col("statement")
    )
    assert cut.height == joined.height
    with pytest.raises(ValueError, match="called 'row'"):
        polars.statements(frame, "text", keep=["row"])


# datasets


def test_datasets_map(tool: Any, texts: Texts, tmp_path: Path) -> None:
    hf = tool("datasets")
    hf.disable_progress_bars()
    data = hf.Dataset.from_dict({"text": texts, "url": list("abcde")})
    rows = expected(texts)
    found = datasets.statements(data, "text", keep=["url"], batch_size=2)
    assert found.features == datasets.features(hf.Features({"url": hf.Value("string")}))
    assert found.to_list() == [{"url": "abcde"[number], **row} for number, row in rows]
    # The tool's own idiom, with the mapper alone.
    mapper = datasets.StatementMapper("text")
    own = data.map(mapper, batched=True, remove_columns=data.column_names)
    assert [row["statement"] for row in own] == [row["statement"] for _, row in rows]
    # Several processes, the disk, and a stream.
    spread = datasets.statements(data, "text", keep=["url"], num_proc=2)
    assert spread.to_list() == found.to_list()
    found.save_to_disk(str(tmp_path / "claims"))
    assert hf.load_from_disk(str(tmp_path / "claims")).to_list() == found.to_list()
    stream = datasets.statements(data.to_iterable_dataset(), "text", keep=["url"])
    assert list(stream) == found.to_list()


def test_datasets_of_every_kind(tool: Any, texts: Texts) -> None:
    hf = tool("datasets")
    hf.disable_progress_bars()
    data = hf.Dataset.from_dict({"text": texts, "url": list("abcde")})
    rows = datasets.statements(data, "text").to_list()
    splits = hf.DatasetDict({"train": data, "test": data.select([1])})
    found = datasets.statements(splits, "text")
    assert type(found) is hf.DatasetDict
    assert [found[name].to_list() for name in ("train", "test")] == [rows, []]
    streams = hf.IterableDatasetDict({"train": data.to_iterable_dataset()})
    assert list(datasets.statements(streams, "text")["train"]) == rows
    for form in ("pandas", "numpy", "arrow"):
        assert datasets.statements(data.with_format(form), "text").to_list() == rows

    def stream() -> Iterator[dict[str, str | None]]:
        yield from ({"text": text} for text in texts)

    with pytest.raises(ValueError, match="does not know its columns"):
        datasets.statements(hf.IterableDataset.from_generator(stream), "text")
    told = hf.Features({"text": hf.Value("string")})
    known = hf.IterableDataset.from_generator(stream, features=told)
    assert list(datasets.statements(known, "text")) == rows


# Dask


def test_dask_series(tool: Any, texts: Texts) -> None:
    pd, dd = tool("pandas"), tool("dask.dataframe")
    frame = dd.from_pandas(pd.DataFrame({"text": texts}), npartitions=2)
    with tool("dask").config.set(scheduler="sync"):
        one, other = (
            found.compute()
            for found in (dask.statements(frame["text"]), dask.statements(frame, "text"))
        )
    assert one.equals(other)


def test_dask_frame(tool: Any, texts: Texts) -> None:
    pd, dd, root = tool("pandas"), tool("dask.dataframe"), tool("dask")
    frame = pd.DataFrame({"text": texts, "url": list("abcde")}, index=[2, 4, 6, 8, 10])
    lazy = dask.statements(dd.from_pandas(frame, npartitions=3), "text", keep=["url"])
    assert list(lazy.columns) == ["url", *COLUMNS]
    for scheduler in ("sync", "processes"):
        with root.config.set(scheduler=scheduler):
            found = lazy.compute()
        rows = expected(texts)
        assert list(found.index) == [frame.index[number] for number, _ in rows]
        for (_, given), (_, row) in zip(found.iterrows(), rows, strict=True):
            assert {name: plain(given[name]) for name in COLUMNS} == row
    with root.config.set(scheduler="sync"):
        assert lazy[lazy.kind == "speculative"].shape[0].compute() >= 1
