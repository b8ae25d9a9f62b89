"""Apache Spark on a local master."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import claimlib
from claimlib.export import COLUMNS, to_rows
from claimlib.ext import spark

Texts = list[str | None]


@pytest.fixture(scope="module")
def session(tool: Any) -> Iterator[Any]:
    sql = tool("pyspark.sql")
    tool("pyarrow")
    tool("pandas")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Java is not installed")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # Workers import claimlib from where this process does.
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    made = (
        sql.SparkSession.builder.master("local[2]")
        .appName("claimlib")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield made
    made.stop()
    if before is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = before


def test_a_frame_of_texts_gives_a_frame_of_statements(session: Any, texts: Texts) -> None:
    frame = session.createDataFrame(list(enumerate(texts)), "key long, text string").repartition(3)
    found = spark.statements(frame, "text", keep=["key"])
    assert found.columns == ["key", *COLUMNS]
    rows = [row.asDict(recursive=True) for row in found.orderBy("key", "statement_id").collect()]
    assert rows == [
        {"key": key, **row}
        for key, text in enumerate(texts)
        if text is not None
        for row in to_rows(claimlib.analyze(text))
    ]


def test_offsets_fit_spark_s_own_functions(session: Any, texts: Texts) -> None:
    frame = session.createDataFrame([(text,) for text in texts], "text string")
    found = spark.statements(frame, "text", keep=["text"])
    bad = found.where("substring(text, start + 1, end - start) != statement")
    assert found.count() >= 4
    assert bad.count() == 0


def test_offsets_for_java(session: Any, texts: Texts) -> None:
    frame = session.createDataFrame([(texts[3],)], "text string")
    first = spark.statements(frame, "text", keep=["text"], unit="utf16").first()
    java = session._jvm.java.lang.StringBuilder(first["text"])
    assert java.substring(first["start"], first["end"]) == first["statement"]
    assert first["text"][first["start"] : first["end"]] != first["statement"]


def test_the_rules_travel_with_the_job(session: Any) -> None:
    frame = session.createDataFrame([("ربما ترتفع الأسعار.",)] * 3, "text string")
    mine = claimlib.Analyzer(disable={"epistemic.particle.rubbama"})
    assert {row.kind for row in spark.statements(frame, "text").collect()} == {"speculative"}
    mine_rows = spark.statements(frame, "text", analyzer=mine).collect()
    assert {row.kind for row in mine_rows} == {"assertive"}


def test_a_view_can_be_asked_in_sql(session: Any, texts: Texts) -> None:
    frame = session.createDataFrame([(text,) for text in texts], "text string")
    spark.statements(frame, "text").createOrReplaceTempView("claims")
    query = (
        "select c.category as cue, count(*) as n "
        "from claims lateral view explode(cues) as c group by c.category"
    )
    counts = {row.cue: row.n for row in session.sql(query).collect()}
    assert counts["reporting"] >= 2


def test_mistakes_are_found_before_the_job(session: Any) -> None:
    frame = session.createDataFrame([("", "")], "text string, source string")
    with pytest.raises(ValueError, match="called 'source'"):
        spark.statements(frame, "text", keep=["source"])
    with pytest.raises(ValueError, match="no unit"):
        spark.statements(frame, "text", unit="bytes")
