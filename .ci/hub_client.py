"""What the unmodified huggingface_hub client makes of api-service: HF_ENDPOINT says where that is.

It holds the seeds. Prints a line for each check, and exits with 1 when one failed.
"""

import json
import subprocess
import sys

import huggingface_hub
from huggingface_hub import HfApi
from huggingface_hub.errors import HfHubHTTPError

DAY = "2025-11-25"

failures = 0


def check(name, holds, got=""):
    global failures
    failures += not holds
    print(f"  {'ok     ' if holds else 'FAILED '} client {huggingface_hub.__version__}: {name}"
          + ("" if holds else f", got {got}"))


def cli(*arguments):
    command = [sys.executable, "-m", "huggingface_hub.cli.hf", "papers", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


api = HfApi()

day = list(api.list_daily_papers(date=DAY))
check("a day has papers", len(day) == 50, len(day))
check("each with id, title and abstract", all(p.id and p.title and p.summary for p in day))
check("each with counts, not None", all(p.upvotes is not None and p.comments is not None for p in day))
check("the most upvoted first", [p.upvotes for p in day] == sorted((p.upvotes for p in day), reverse=True))
rest = list(api.list_daily_papers(date=DAY, p=1))
check("its next page has others", rest and not {p.id for p in day} & {p.id for p in rest}, len(rest))
check("a page past the end is empty", list(api.list_daily_papers(date=DAY, p=100)) == [])
check("no day means the newest", [p.id for p in api.list_daily_papers()] == [p.id for p in day])
week = {p.id for p in api.list_daily_papers(week="2025-W48", limit=100)}
month = {p.id for p in api.list_daily_papers(month="2025-11", limit=100)}
both = {p.id for p in day + rest}
check("its week and month hold it", both <= week and both <= month, (len(week), len(month)))
check("what trends is there", len(list(api.list_daily_papers(sort="trending", limit=5))) == 5)

found = list(api.list_papers(query="OpenELM", limit=3))
check("search finds a title", found[0].title.startswith("OpenELM"), found[0].title)
paper = api.paper_info(id=found[0].id)
check("a paper by id", (paper.id, paper.title) == (found[0].id, found[0].title), paper)
check("with its comments", paper.comments == 14, paper.comments)
check("a paper as Markdown", found[0].title in api.read_paper(id=found[0].id))

try:
    api.paper_info(id="0000.00000")
    check("an unknown paper is an error", False)
except HfHubHTTPError as error:
    check("an unknown paper is an error with a reason",
          error.response.status_code == 404 and "0000.00000" in str(error), error)
try:
    list(api.list_daily_papers(date="yesterday"))
    check("a bad date is an error", False)
except HfHubHTTPError as error:
    check("a bad date is an error with a reason", error.response.status_code == 400 and "date" in str(error), error)

listed = cli("ls", "--date", DAY, "--limit", "3", "--format", "json")
check("CLI: ls", listed.returncode == 0 and len(json.loads(listed.stdout)) == 3, listed)
searched = cli("search", "OpenELM", "--limit", "1")
check("CLI: search", searched.returncode == 0 and "OpenELM" in searched.stdout, searched)
informed = cli("info", found[0].id)
check("CLI: info", informed.returncode == 0 and found[0].id in informed.stdout, informed)
read = cli("read", found[0].id)
check("CLI: read", read.returncode == 0 and found[0].title in read.stdout, read)
missing = cli("info", "0000.00000")
check("CLI: an unknown paper", missing.returncode != 0 and "not found" in missing.stdout + missing.stderr, missing)

sys.exit(1 if failures else 0)
