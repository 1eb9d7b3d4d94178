// What a calendar of another make reads in a file: an entry a line, as `tests/golden/calendar` says it should. It goes by the
// rules of the zones that the file brings.
import fs from "node:fs";
import { createRequire } from "node:module";

const [folder, file] = process.argv.slice(2);
const ICAL = createRequire(`${folder}/`)("ical.js");
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  const begins = event.startDate.isDate
    ? event.startDate.toString()
    : event.startDate.toJSDate().toISOString().replace(".000Z", "Z");
  const status = component.getFirstPropertyValue("status");
  const alarms = component.getAllSubcomponents("valarm").length;
  console.log(event.uid, event.sequence, status, begins, alarms, event.summary);
}
