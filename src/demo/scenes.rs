//! Scenes: what people do on a stage before the conversation that is shown.

use super::{
    stage::{DemoStage, StageError},
    telegram::Observation,
};

impl DemoStage {
    /// Lets somebody follow a case, as the real bot lets them. What it answers them is not what the conversation is about.
    pub(super) async fn follow(
        &self,
        name: &str,
        case: &str,
    ) -> Result<Vec<Observation>, StageError> {
        let line = format!("/follow {case}");
        self.telegram().says(name, &line);
        let (answer, others) = self.heard_by(name).await?;
        // Where the case stands, with buttons to show it, to end following it and to have a group follow.
        match answer.as_slice() {
            [card] if card.buttons.iter().flatten().count() == 3 => Ok(others),
            _ => Err(no_scene(name, &line)),
        }
    }

    /// Lets an editor send a line and press “Send” under its preview, and once more if asked to look again, unseen: what
    /// followers then hear is what the conversation is about.
    pub(super) async fn post(
        &self,
        name: &str,
        line: &str,
    ) -> Result<Vec<Observation>, StageError> {
        self.telegram().says(name, line);
        let (answer, mut others) = self.heard_by(name).await?;
        let send = match answer.as_slice() {
            [preview] => preview.buttons.first().filter(|row| row.len() == 3),
            _ => None,
        };
        let send = send.and_then(|row| row.first());
        let send = send.ok_or_else(|| no_scene(name, line))?;
        self.telegram().taps(name, send)?;
        let (asked, more) = self.heard_by(name).await?;
        others.extend(more);
        if let [card] = asked.as_slice()
            && let [anyway, _] = card.buttons.as_slice()
        {
            self.telegram().taps(name, &anyway[0])?;
            others.extend(self.heard_by(name).await?.1);
        }
        others.sort_by(|one, other| one.chat.cmp(&other.chat));
        Ok(others)
    }

    /// What somebody heard, and what others did.
    async fn heard_by(
        &self,
        name: &str,
    ) -> Result<(Vec<Observation>, Vec<Observation>), StageError> {
        self.telegram().settled(name).await?;
        self.catch_up().await?;
        let heard = self.telegram().take_heard().into_iter();
        Ok(heard.partition(|it| it.chat == name))
    }
}

fn no_scene(name: &str, act: &str) -> StageError {
    StageError::NoScene {
        name: name.to_owned(),
        act: act.to_owned(),
    }
}
