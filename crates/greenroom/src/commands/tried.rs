//! What was met before, for lists.

use app::{Tried, TriedBefore};

use super::Context;
use crate::exit::Failure;

/// Problems and scenarios met before. Looking makes no store, and a list is shown where the store can't be read.
pub(super) async fn before(context: &Context) -> Result<TriedBefore, Failure> {
    if !context.places.has_store()? {
        return Ok(TriedBefore::default());
    }
    let read = async { Ok::<_, Failure>(app::tried_before(&context.places.open().await?).await?) };
    Ok(read.await.unwrap_or_else(|failure| {
        eprintln!("greenroom: what was tried before is not known: {failure}");
        TriedBefore::default()
    }))
}

/// In words, e.g. `; tried twice, solved, best 3 of 4`; nothing where it was not met.
pub(super) fn told(tried: Option<&Tried>) -> String {
    let Some(tried) = tried else { return String::new() };
    let times = match tried.times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    let mut told = format!("; tried {times}");
    match tried.solved {
        Some(true) => told.push_str(", solved"),
        Some(false) => told.push_str(", not solved"),
        None => {}
    }
    if let Some(best) = tried.best {
        told.push_str(&format!(", best {best} of 4"));
    }
    if tried.open {
        told.push_str(", still open");
    }
    told
}
