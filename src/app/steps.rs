//! The steps of a tick of the scheduler: each is taken even if others fail.

use chrono::{DateTime, Utc};

use crate::{
    bot,
    domain::{alarm::BackgroundStep, clock_check::ClockVerdict, reminder::Plan},
    flow::{
        audit, change, fan_out,
        schedule::{self, ScheduleStep},
        sweep,
    },
    store::{Error, Store},
};

use super::{App, LOOK_AGAIN};

/// The summary of a tick.
#[derive(Debug, Default)]
pub(super) struct TickSummary {
    /// When the next step is due, as far as the steps that did not fail know.
    pub(super) next: Option<DateTime<Utc>>,
    /// The error of the first step that failed.
    pub(super) failed: Option<Error>,
}

impl App {
    /// A tick of the scheduler: releases, scheduled steps, and the fan-out of both.
    pub(super) async fn tick(&self, now: DateTime<Utc>) -> TickSummary {
        let mut ticked = TickSummary::default();
        if !self.store.is_writable() {
            ticked.next = Some(now + LOOK_AGAIN);
            return ticked;
        }
        let released = self.release(now).await;
        self.note(&mut ticked, BackgroundStep::Release, released);
        match self.clock.verdict() {
            ClockVerdict::Right => self.run_scheduled(&mut ticked, now).await,
            // A wrong clock would bring it on a wrong day; it is looked again soon whether it still is wrong.
            ClockVerdict::Wrong(_) => {}
        }
        let announced = fan_out::step(&self.store, now).await;
        self.note(&mut ticked, BackgroundStep::FanOut, announced);
        ticked
    }

    async fn release(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
        let (store, plan) = (&self.store, &self.plan);
        // What is planned before the clock was ever right is planned anew when it is.
        if self.planned.get().is_none()
            && store
                .postings()
                .next_release()
                .await?
                .is_some_and(|at| at <= now)
        {
            store.schedule().doubt_plans().await?;
        }
        change::step(store, plan, &self.context.changes, now).await
    }

    /// The scheduled steps: reminders, questions and the sweep.
    async fn run_scheduled(&self, ticked: &mut TickSummary, now: DateTime<Utc>) {
        let (store, plan) = (&self.store, &self.plan);
        let planned = self
            .planned
            .get_or_try_init(|| replan_by_a_right_clock(store, plan, now))
            .await;
        let imported = store.schedule().plan_imported(plan, now).await;
        // What could not be planned anew is planned as it was, and reminded of.
        let ScheduleStep { reminded, asked } = schedule::step(store, plan, now).await;
        let reminded = planned.and(imported).and(reminded);
        self.note(ticked, BackgroundStep::Remind, reminded);
        let shown = bot::show_list_proposals(&self.context, now).await;
        // What went well of the one does not hide that the other failed; nor does it where nothing was asked.
        match asked {
            Some(asked) => self.note(ticked, BackgroundStep::Ask, asked.and(shown).map(|()| None)),
            None if shown.is_err() => self.note(ticked, BackgroundStep::Ask, shown.map(|()| None)),
            None => {}
        }
        let swept = sweep::step(store, &self.sweep, self.zone, now).await;
        self.note(ticked, BackgroundStep::Sweep, swept);
        let posted = self.post_audit_head(now).await;
        self.note(ticked, BackgroundStep::Audit, posted);
    }

    /// Sends each owner the head of the audit, if it is due. Returns when it next is.
    async fn post_audit_head(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Error> {
        let (store, schedule) = (&self.store, &self.audit_head);
        if let Some(head) = audit::claim_head(store, schedule, self.zone, now).await? {
            bot::post_audit_head(&self.context, head).await?;
        }
        Ok(schedule.next(self.zone, now))
    }

    fn note(
        &self,
        ticked: &mut TickSummary,
        step: BackgroundStep,
        became: Result<Option<DateTime<Utc>>, Error>,
    ) {
        match self.noted(step, became) {
            Ok(next) => ticked.next = ticked.next.into_iter().chain(next).min(),
            Err(error) => {
                ticked.failed.get_or_insert(error);
            }
        }
    }
}

/// What is done once, when the clock is first known to be right: the reminders are planned by these settings.
pub(super) async fn replan_by_a_right_clock(
    store: &Store,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    store.schedule().replan_reminders(plan, now).await?;
    store.schedule().replan_digests(now).await?;
    store.schedule().replan_closings(now).await?;
    store.mend_implausible(now).await
}
