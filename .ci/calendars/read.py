"""What a calendar of another make reads in a file: an entry a line, as `tests/golden/calendar` says it should."""

import sys
from datetime import datetime, timezone
from pathlib import Path

from ical.calendar_stream import IcsCalendarStream

calendar = IcsCalendarStream.calendar_from_ics(Path(sys.argv[1]).read_bytes().decode())
for event in calendar.events:
    begins = event.dtstart
    if isinstance(begins, datetime):
        begins = begins.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    print(event.uid, event.sequence, event.status.value, begins, len(event.alarm), event.summary)
