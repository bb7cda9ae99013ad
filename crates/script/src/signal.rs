//! The signals: the observable things in an answer that everything else quotes.
//!
//! The list stands once, in [`for_each_signal!`]; whoever keeps something per signal (the listener keeps its detectors)
//! expands that macro, so that a new signal is one line here and one file there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of statement a signal makes about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// What makes a story count: it needs a real event.
    Story,
    /// Design, coding and judgement.
    Reasoning,
    /// Heard only in a reply to a challenge.
    Reply,
    /// What costs candidates the round.
    Warning,
}

/// Calls `$callback!` with every signal as `(Variant, file_name, Family)`.
#[macro_export]
macro_rules! for_each_signal {
    ($callback:ident) => {
        $callback! {
            (Decision, decision, Story)
            (Information, information, Story)
            (Outcome, outcome, Story)
            (Quantified, quantified, Story)
            (Friction, friction, Story)
            (OtherView, other_view, Story)
            (Mistake, mistake, Story)
            (Change, change, Story)
            (SpecificMotivation, specific_motivation, Story)
            (Tradeoff, tradeoff, Reasoning)
            (Clarifying, clarifying, Reasoning)
            (Estimate, estimate, Reasoning)
            (FailureMode, failure_mode, Reasoning)
            (Uncertainty, uncertainty, Reasoning)
            (EdgeCase, edge_case, Reasoning)
            (Complexity, complexity, Reasoning)
            (Acknowledges, acknowledges, Reply)
            (Holds, holds, Reply)
            (WouldChange, would_change, Reply)
            (Vague, vague, Warning)
            (Slogan, slogan, Warning)
            (PolishedMistake, polished_mistake, Warning)
            (WeOnly, we_only, Warning)
            (Blame, blame, Warning)
            (Caves, caves, Warning)
            (DigsIn, digs_in, Warning)
            (SalaryEarly, salary_early, Warning)
            (NameDrop, name_drop, Warning)
            (ExplainsCompany, explains_company, Warning)
        }
    };
}

macro_rules! declare {
    ($(($variant:ident, $name:ident, $family:ident))*) => {
        /// A yes/no statement about one answer, backed by a quote.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum Signal {
            $($variant,)*
        }

        impl Signal {
            /// Every signal, in the order of the guide.
            pub const ALL: &'static [Signal] = &[$(Signal::$variant,)*];

            /// The name used in files and on the wire, e.g. `other_view`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Signal::$variant => stringify!($name),)*
                }
            }

            /// What kind of statement it makes.
            pub fn family(self) -> Family {
                match self {
                    $(Signal::$variant => Family::$family,)*
                }
            }
        }
    };
}

for_each_signal!(declare);

impl JsonSchema for Signal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Signal".into()
    }

    // A plain `enum`, so that a wrong value is told with the list of right ones.
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let names: Vec<&str> = Signal::ALL.iter().map(|signal| signal.name()).collect();
        schemars::json_schema!({ "type": "string", "enum": names })
    }
}

impl Signal {
    /// Whether hearing it counts against the candidate.
    pub fn is_warning(self) -> bool {
        self.family() == Family::Warning
    }

    /// The signal of that name, if there is one.
    pub fn from_name(name: &str) -> Option<Signal> {
        Signal::ALL.iter().copied().find(|signal| signal.name() == name)
    }
}

impl std::fmt::Display for Signal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
