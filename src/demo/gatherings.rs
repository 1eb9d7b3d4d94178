//! What happens in groups and channels on a stage.

use super::{
    stage::DemoStage,
    telegram::ActionError,
    transcript::{BotPlace, GroupCue},
};

impl DemoStage {
    /// Does what a transcript says of a group or channel, until the bot has come to the end of it.
    pub(super) async fn gather(&self, cue: &GroupCue) -> Result<(), ActionError> {
        let telegram = self.telegram();
        match cue {
            GroupCue::Is {
                chat,
                kind,
                administrator,
                bot,
            } => {
                match bot {
                    BotPlace::Inside => telegram.opens(*kind, chat),
                    BotPlace::Outside => telegram.founds(*kind, chat),
                };
                telegram.makes_administrator(chat, administrator);
                Ok(())
            }
            GroupCue::Becomes(chat) => {
                telegram.migrates(chat);
                telegram.settled(chat).await
            }
            GroupCue::OpensTopic { chat, topic } => {
                telegram.names_topic(chat, topic);
                Ok(())
            }
            GroupCue::ClosesTopic { chat, topic } => {
                telegram.closes_topic(chat, telegram.topic(chat, topic)?);
                Ok(())
            }
            GroupCue::DeletesTopic { chat, topic } => {
                telegram.deletes_topic(chat, telegram.topic(chat, topic)?);
                Ok(())
            }
            GroupCue::Leaves { chat, name } => {
                telegram.takes_administrator(chat, name);
                Ok(())
            }
            GroupCue::MakesBot {
                chat,
                name,
                membership,
            } => {
                telegram.makes_bot(chat, *membership, name);
                telegram.settled(name).await
            }
            GroupCue::Says {
                chat,
                topic,
                name,
                text,
            } => self.says_in(chat, topic.as_deref(), (name, text)).await,
            GroupCue::Taps { chat, name, label } => {
                telegram.taps_in(chat, name, label)?;
                telegram.settled(chat).await
            }
            GroupCue::Chooses { name, chat, list } => {
                telegram.chooses(name, chat, *list)?;
                telegram.settled(name).await
            }
        }
    }

    async fn says_in(
        &self,
        chat: &str,
        topic: Option<&str>,
        (name, text): (&str, &str),
    ) -> Result<(), ActionError> {
        let telegram = self.telegram();
        match topic {
            Some(topic) => {
                let topic = telegram.topic(chat, topic)?;
                telegram.says_in_topic(chat, topic, name, text);
            }
            None => telegram.says_in(chat, name, text),
        }
        telegram.settled(chat).await
    }
}
