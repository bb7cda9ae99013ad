//! The signals, explained.

use script::Signal;

use crate::SignalView;

/// Every signal with its definition, in the order of the guide.
pub fn list_signals() -> Vec<SignalView> {
    let explain = |signal: &Signal| {
        let definition = listen::definition(*signal);
        SignalView {
            signal: *signal,
            family: signal.family(),
            title: definition.title.to_owned(),
            present_when: definition.present_when.to_owned(),
            not_enough: definition.not_enough.to_owned(),
            next_try: listen::next_try(*signal).to_owned(),
        }
    };
    Signal::ALL.iter().map(explain).collect()
}
