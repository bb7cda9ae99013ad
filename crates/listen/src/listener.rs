//! The way through: an answer in, everything heard in it out.

use std::hash::{Hash, Hasher};
use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use script::{Family, Signal};

use crate::answer::Answer;
use crate::features::{self, Unit};
use crate::heard::{Finding, Gradeable, Heard, Origin};
use crate::model::{Files, Made, Model, UNITS};
use crate::plain::Plain;
use crate::reading::Reading;
use crate::{claims, delivery, gradeable, scope, signals};

/// The version of the rules: changes whenever the same answer may be heard differently by them.
pub const RULES: &str = "rules-2";

/// Answers whose hearing is remembered; replaying a session asks for the same ones again and again.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(512).expect("not zero");

/// Listens to answers: rules, and a model where there is one. The same answer gives the same result.
pub struct Listener {
    model: Result<Model, String>,
    engine: String,
    known: Mutex<lru::LruCache<u128, Arc<Heard>>>,
}

impl Listener {
    /// The rules alone.
    pub fn rules() -> Listener {
        Listener::of(Err("asked for the rules alone".to_owned()))
    }

    /// The rules with a model.
    pub fn with(model: Model) -> Listener {
        Listener::of(Ok(model))
    }

    /// The rules with a model from its files; the rules alone where it can't be used, with [`Listener::why_rules`].
    pub fn with_files(files: Files<'_>) -> Listener {
        Listener::of(Model::load(files).map_err(|error| error.to_string()))
    }

    fn of(model: Result<Model, String>) -> Listener {
        let engine = match &model {
            Ok(model) => format!("{} with {RULES}", model.version()),
            Err(_) => format!("{RULES} alone"),
        };
        Listener { model, engine, known: Mutex::new(lru::LruCache::new(REMEMBERED)) }
    }

    /// The listener that ships in the program.
    pub fn shipped() -> &'static Listener {
        static SHIPPED: LazyLock<Listener> = LazyLock::new(|| match shipped_files() {
            Some(files) => Listener::with_files(files),
            None => Listener::of(Err("this program was built without the model".to_owned())),
        });
        &SHIPPED
    }

    /// What listens, with versions.
    pub fn engine(&self) -> &str {
        &self.engine
    }

    /// Why the rules listen alone, where they do.
    pub fn why_rules(&self) -> Option<&str> {
        self.model.as_ref().err().map(String::as_str)
    }

    /// Forgets every answer heard, so that the next is heard from scratch. For measuring; results don't change.
    pub fn forget(&self) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clear();
        if let Ok(model) = &self.model {
            model.forget();
        }
    }

    /// Listens to an answer. Deterministic; time grows linearly with the answer's length.
    pub fn hear(&self, answer: &Answer<'_>) -> Heard {
        let key = fingerprint(answer);
        if let Some(heard) = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Heard::clone(heard);
        }
        let heard = self.hear_afresh(answer);
        self.known.lock().unwrap_or_else(PoisonError::into_inner).put(key, Arc::new(heard.clone()));
        heard
    }

    fn hear_afresh(&self, answer: &Answer<'_>) -> Heard {
        let reading = Reading::of(answer);
        let gradeable = gradeable::judge(&reading);
        let (findings, engine) = match gradeable {
            Gradeable::Yes => self.findings(&reading),
            Gradeable::No { .. } => (Vec::new(), self.engine.clone()),
        };
        Heard {
            findings,
            claims: claims::find(&reading),
            scopes: scope::find(&reading),
            delivery: delivery::note(&reading),
            asks: signals::asks(&reading),
            gradeable,
            engine,
        }
    }

    fn findings(&self, reading: &Reading<'_>) -> (Vec<Finding>, String) {
        let by_rules = signals::detect_all(reading);
        let Ok(model) = &self.model else { return (by_rules, self.engine.clone()) };
        let mut units = features::of(reading, &by_rules);
        if units.is_empty() {
            return (by_rules, self.engine.clone());
        }
        let beyond = units.get(UNITS).map_or(usize::MAX, |unit| unit.start);
        units.truncate(UNITS);
        let challenge = reading.answer.challenge.map(|challenge| Plain::of(challenge).text);
        match model.read(reading.answer.round, &reading.question, challenge.as_deref(), &units) {
            Ok(made) => {
                let mut findings = said_by(model, &made, &units, reading);
                let unread = |finding: &Finding| finding.start >= beyond || !model.signals().contains(&finding.signal);
                findings.extend(by_rules.into_iter().filter(unread));
                findings.sort_by(|a, b| a.start.cmp(&b.start).then(a.signal.cmp(&b.signal)));
                (findings, self.engine.clone())
            }
            Err(why) => (by_rules, format!("{RULES} alone ({why})")),
        }
    }
}

/// A second unit whose log-odds are this close to the strongest one's is quoted beside it, and a third that is closer: a call
/// and its reason often stand in two sentences. Readers seldom mark more.
const NEARLY: [f32; 3] = [0.0, 3.5, 2.5];

/// What the model heard: for each signal above its threshold the unit that holds it most, and others that surely do.
fn said_by(model: &Model, made: &Made, units: &[Unit], reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, signal) in model.signals().iter().copied().enumerate() {
        let needs_challenge = signal.family() == Family::Reply || matches!(signal, Signal::Caves | Signal::DigsIn);
        if made.margins[index] <= 0.0 || (needs_challenge && reading.answer.challenge.is_none()) {
            continue;
        }
        let sure = model.confidence(made.margins[index]);
        let mut held: Vec<(usize, f32)> = made.units.iter().map(|unit| unit[index]).enumerate().collect();
        held.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let best = held.first().map_or(0.0, |(_, logit)| *logit);
        for (place, ((unit, logit), nearly)) in held.into_iter().zip(NEARLY).enumerate() {
            if place > 0 && logit <= 0.0 && logit < best - nearly {
                break;
            }
            let confidence = if place == 0 { sure } else { sure.min(1.0 / (1.0 + (-logit).exp())) };
            let Unit { start, end, .. } = units[unit];
            findings.push(Finding {
                signal,
                quote: reading.answer.text[start..end].to_owned(),
                start,
                end,
                confidence: (confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0,
                origin: Origin::Model,
            });
        }
    }
    findings
}

/// Two different halves, so that two answers share one only by a chance of 2⁻¹²⁸.
fn fingerprint(answer: &Answer<'_>) -> u128 {
    let half = |salt: u64| {
        let mut hasher = std::hash::DefaultHasher::new();
        salt.hash(&mut hasher);
        (answer.round, answer.question, answer.challenge, answer.delivery, answer.text).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(1) << 64 | half(2)
}

#[cfg(model)]
fn shipped_files() -> Option<Files<'static>> {
    Some(Files {
        card: include_bytes!("../model/listener.json"),
        encoder: include_bytes!("../model/encoder.onnx"),
        weights: std::borrow::Cow::Borrowed(include_bytes!("../model/encoder.onnx_data")),
        context: include_bytes!("../model/context.onnx"),
        vocabulary: include_bytes!("../model/vocab.txt"),
    })
}

#[cfg(not(model))]
fn shipped_files() -> Option<Files<'static>> {
    None
}

/// Listens with the listener that ships in the program.
pub fn hear(answer: &Answer<'_>) -> Heard {
    Listener::shipped().hear(answer)
}

impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listener").field("engine", &self.engine).finish_non_exhaustive()
    }
}
