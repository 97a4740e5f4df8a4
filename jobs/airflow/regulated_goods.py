"""Weekly refresh of one study of regulated-goods: checks the declarations, then runs all steps.

Settings are Airflow variables: regulated_goods_home, _study, _raw, _lake. What the exit codes of
jobs/submit mean is decided here: a wrong declaration or raw file is not tried again, since no
time mends it; an unreachable lake or another refresh at work is.
"""

import os
import re
import subprocess
from datetime import datetime, timedelta

from airflow.exceptions import AirflowFailException
from airflow.models import Variable
from airflow.sdk import dag, task

NOT_MENDED_BY_TIME = {
    1: "a fault of the program",
    2: "a declaration or an argument is wrong",
    3: "a raw file is missing or wrong; nothing was published",
}


def submit(*arguments: str, run: str) -> None:
    """Runs jobs/submit and raises as its exit code asks for."""
    home = Variable.get("regulated_goods_home", default_var="/srv/regulated-goods")
    command = [f"{home}/jobs/submit", *arguments, "--study", Variable.get("regulated_goods_study")]
    ended = subprocess.run(command, cwd=home, env=environment(run), check=False)
    if ended.returncode in NOT_MENDED_BY_TIME:
        raise AirflowFailException(f"jobs/submit: {NOT_MENDED_BY_TIME[ended.returncode]}")
    ended.check_returncode()


def environment(run: str) -> dict:
    """The worker's environment, with the run called as Airflow calls it."""
    return {**os.environ, "RUN_ID": re.sub("[^A-Za-z0-9._-]", "-", run)[:100], "LOG_FORMAT": "json"}


@dag(
    dag_id="regulated_goods",
    schedule="17 5 * * 1",
    start_date=datetime(2026, 1, 5),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=20)},
    tags=["regulated-goods"],
)
def regulated_goods():
    """check >> refresh"""

    @task
    def check(run_id=None):
        submit("check", run=run_id)

    @task(execution_timeout=timedelta(hours=6))
    def refresh(run_id=None):
        submit(
            "refresh",
            "--raw",
            Variable.get("regulated_goods_raw"),
            "--lake",
            Variable.get("regulated_goods_lake"),
            run=run_id,
        )

    check() >> refresh()


regulated_goods()
