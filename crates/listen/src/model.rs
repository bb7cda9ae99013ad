//! The trained model: reads the units of an answer and says how strongly each holds each signal.
//!
//! A small encoder reads each unit by itself and remembers what it made of it, so that a growing answer costs only its
//! newest unit; a context network then reads the row of units with the question, the challenge and what the rules heard.
//! What it is trained on and how is told in `training/README.md`; the files it needs are listed, with their checksums,
//! in `listener.json` beside them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use rten::{ModelOptions, RunOptions, ThreadPool};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;
use script::{RoundKind, Signal};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::features::Unit;
use crate::tokens::Tokens;

/// How many units of an answer the model reads; of what comes after, the rules alone are asked. About an hour of speech.
pub(crate) const UNITS: usize = 512;
/// Numbers that stand for a text.
const WIDE: usize = 384;
const ROUNDS: usize = 6;
/// Of the numbers that tell what a unit is like, the place in the answer is the last but one.
const FROM_LAST_PLACE: usize = 2;
/// Tokens read of a unit, and of a question or challenge; as in training.
const TOKENS: usize = 56;
const TOKENS_ASKED: usize = 64;
/// Texts remembered; one takes about 2 kB. More than an answer has, so that a growing one costs only its newest.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(2 * UNITS).expect("not zero");

/// The files of a model.
#[derive(Clone, Debug)]
pub struct Files<'a> {
    /// `listener.json`: thresholds, calibration, checksums of the others.
    pub card: &'a [u8],
    /// `encoder.onnx`.
    pub encoder: &'a [u8],
    /// `encoder.onnx_data`, the encoder's weights. Those of the program itself are used where they lie; others are kept.
    pub weights: Cow<'static, [u8]>,
    /// `context.onnx`.
    pub context: &'a [u8],
    /// `vocab.txt`, one token a line.
    pub vocabulary: &'a [u8],
}

/// Why a model can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The card can't be read.
    #[error("the model's listener.json can't be read: {0}")]
    Card(String),
    /// A file is not the one the card speaks of.
    #[error("the model's {file} is damaged: its SHA-256 is not the one in listener.json")]
    Damaged {
        /// The file's name.
        file: &'static str,
    },
    /// A network can't be built.
    #[error("the model's {file} can't be loaded: {why}")]
    Network {
        /// The file's name.
        file: &'static str,
        /// What the runtime says.
        why: String,
    },
}

#[derive(Debug, Deserialize)]
struct Card {
    version: String,
    /// What the networks hear, in their own order.
    signals: Vec<Signal>,
    /// The logit above which a signal is heard.
    thresholds: HashMap<Signal, f32>,
    /// Slope and intercept from a logit's distance above its threshold to the log-odds of being right.
    calibration: [f32; 2],
    /// How much the strongest evidence counts against the answer as a whole, 0 to 1.
    evidence: f32,
    sha256: HashMap<String, String>,
}

/// A loaded model. Gives the same numbers for the same answer, whatever it read before and on however many threads.
pub struct Model {
    card: Card,
    thresholds: Vec<f32>,
    encoder: rten::Model,
    context: rten::Model,
    tokens: Tokens,
    pools: Pools,
    known: Mutex<lru::LruCache<String, Arc<[f32; WIDE]>>>,
}

/// What the model makes of an answer.
pub(crate) struct Made {
    /// For each of the model's signals how far above its threshold the answer is; heard where positive.
    pub margins: Vec<f32>,
    /// For each unit, for each of the model's signals, the log-odds that the evidence is here.
    pub units: Vec<Vec<f32>>,
}

impl Model {
    /// Checks the files against their card and builds the networks.
    ///
    /// # Errors
    /// When the card can't be read, a checksum differs or a network can't be built.
    pub fn load(files: Files<'_>) -> Result<Model, ModelError> {
        let card: Card = serde_json::from_slice(files.card).map_err(|error| ModelError::Card(error.to_string()))?;
        for (file, bytes) in [
            ("encoder.onnx", files.encoder),
            (WEIGHTS, &*files.weights),
            ("context.onnx", files.context),
            ("vocab.txt", files.vocabulary),
        ] {
            let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            if card.sha256.get(file) != Some(&sum) {
                return Err(ModelError::Damaged { file });
            }
        }
        let threshold = |signal: &Signal| card.thresholds.get(signal).copied().ok_or(*signal);
        let thresholds: Result<Vec<f32>, Signal> = card.signals.iter().map(threshold).collect();
        let thresholds =
            thresholds.map_err(|signal| ModelError::Card(format!("there is no threshold for {signal}")))?;
        Ok(Model {
            thresholds,
            encoder: network("encoder.onnx", files.encoder, Some(files.weights))?,
            context: network("context.onnx", files.context, None)?,
            tokens: Tokens::of(files.vocabulary).map_err(|why| ModelError::Network { file: "vocab.txt", why })?,
            pools: Pools::default(),
            known: Mutex::new(lru::LruCache::new(REMEMBERED)),
            card,
        })
    }

    /// The model's version.
    pub fn version(&self) -> &str {
        &self.card.version
    }

    /// The signals it hears. Others are the rules' alone.
    pub fn signals(&self) -> &[Signal] {
        &self.card.signals
    }

    /// How sure a margin above the threshold makes, 0 to 1, measured on answers the model was not trained on.
    pub(crate) fn confidence(&self, margin: f32) -> f32 {
        let [slope, intercept] = self.card.calibration;
        1.0 / (1.0 + (-(slope * margin + intercept)).exp())
    }

    /// Reads an answer of one to [`UNITS`] units. Question and challenge are simplified texts.
    ///
    /// The row is read twice, with its last unit and without it. What was heard without it counts as well: one more sentence
    /// must not take away what was said before. Nor may it put a warning on words before it: that has to be heard without it
    /// too. A warning alone may be taken back.
    pub(crate) fn read(
        &self,
        round: RoundKind,
        question: &str,
        challenge: Option<&str>,
        units: &[Unit],
    ) -> Result<Made, String> {
        let mut texts: Vec<(&str, usize)> = units.iter().map(|unit| (unit.text.as_str(), TOKENS)).collect();
        texts.push((question, TOKENS_ASKED));
        texts.extend(challenge.map(|challenge| (challenge, TOKENS_ASKED)));
        let vectors = self.encode(&texts)?;
        let (said, asked) = vectors.split_at(units.len());
        let mut made = self.row(round, asked, units, said)?;
        let Some((_, before)) = units.split_last().filter(|(_, before)| !before.is_empty()) else { return Ok(made) };
        let heard_before = self.row(round, asked, before, &said[..before.len()])?;
        for (at, signal) in self.signals().iter().enumerate() {
            let strongest = |a: &usize, b: &usize| made.units[*a][at].total_cmp(&made.units[*b][at]);
            let (with, without) = (made.margins[at], heard_before.margins[at]);
            made.margins[at] = match signal.is_warning() {
                false => with.max(without),
                true if (0..units.len()).max_by(strongest) == Some(before.len()) => with,
                true => with.min(without),
            };
        }
        Ok(made)
    }

    /// Reads a row of units with their vectors, and those of the question and the challenge.
    fn row(
        &self,
        round: RoundKind,
        asked: &[Arc<[f32; WIDE]>],
        units: &[Unit],
        said: &[Arc<[f32; WIDE]>],
    ) -> Result<Made, String> {
        let count = units.len();
        let flat = |vectors: &[Arc<[f32; WIDE]>]| -> Vec<f32> {
            vectors.iter().flat_map(|vector| vector.iter().copied()).collect()
        };
        let rows = NdTensor::from_data([1, count, WIDE], flat(said));
        let mut features: Vec<f32> = units.iter().flat_map(|unit| self.features(unit)).collect();
        let each = features.len() / count.max(1);
        for (index, features) in features.chunks_exact_mut(each.max(1)).enumerate() {
            features[each - FROM_LAST_PLACE] = index as f32 / count as f32;
        }
        let features = NdTensor::from_data([1, count, each], features);
        let question = NdTensor::from_data([1, WIDE], flat(&asked[..1]));
        let challenged = match asked.get(1) {
            Some(vector) => NdTensor::from_data([1, WIDE], vector.to_vec()),
            None => NdTensor::zeros([1, WIDE]),
        };
        let whole = self.whole(round, asked.len() > 1, units);
        let whole = NdTensor::from_data([1, whole.len()], whole);
        let id = |name: &str| self.context.node_id(name).map_err(|error| error.to_string());
        let inputs = vec![
            (id("units")?, rows.view().into()),
            (id("features")?, features.view().into()),
            (id("question")?, question.view().into()),
            (id("challenge")?, challenged.view().into()),
            (id("whole")?, whole.view().into()),
        ];
        let [here, overall] = self
            .context
            .run_n(inputs, [id("here")?, id("overall")?], self.options())
            .map_err(|error| error.to_string())?;
        let here: NdTensor<f32, 3> = here.try_into().map_err(|_| "here is no tensor of three dimensions")?;
        let overall: NdTensor<f32, 2> = overall.try_into().map_err(|_| "overall is no tensor of two dimensions")?;
        let heads = self.thresholds.len();
        if here.shape() != [1, count, heads] || overall.shape() != [1, heads] {
            return Err("the networks hear other signals than listener.json lists".to_owned());
        }
        let unit = |unit| (0..heads).map(|signal| here[[0, unit, signal]]).collect();
        let units: Vec<Vec<f32>> = (0..count).map(unit).collect();
        let share = self.card.evidence;
        let margin = |(signal, threshold): (usize, &f32)| {
            let column = units.iter().map(|unit| unit[signal]);
            share * soft_maximum(column) + (1.0 - share) * overall[[0, signal]] - threshold
        };
        let margins = self.thresholds.iter().enumerate().map(margin).collect();
        Ok(Made { margins, units })
    }

    /// What the rules make of a unit, of the signals the model knows, then the traits.
    fn features(&self, unit: &Unit) -> impl Iterator<Item = f32> {
        let (rules, traits) = unit.features.split_at(Signal::ALL.len());
        self.card.signals.iter().map(|signal| rules[*signal as usize]).chain(traits.iter().copied())
    }

    /// The answer as a whole: its round, whether it replies to a challenge, its length, and what the rules heard anywhere.
    fn whole(&self, round: RoundKind, challenged: bool, units: &[Unit]) -> Vec<f32> {
        let mut whole = vec![0.0; ROUNDS + 2 + self.card.signals.len()];
        let round = match round {
            RoundKind::Recruiter => 0,
            RoundKind::HiringManager => 1,
            RoundKind::Coding | RoundKind::TakeHome => 2,
            RoundKind::SystemDesign => 3,
            RoundKind::Behavioural => 4,
            RoundKind::Leadership => 5,
        };
        whole[round] = 1.0;
        whole[ROUNDS] = f32::from(u8::from(challenged));
        whole[ROUNDS + 1] = (units.len() as f32 / 20.0).min(1.0);
        for unit in units {
            for (slot, feature) in whole[ROUNDS + 2..].iter_mut().zip(self.features(unit)) {
                *slot = slot.max(feature);
            }
        }
        whole
    }

    fn options(&self) -> Option<RunOptions> {
        Some(RunOptions::default().with_thread_pool(Some(self.pools.next())))
    }

    /// A vector for each text, from memory where it was read before. Texts are read one at a time, so that what a text
    /// gives doesn't depend on its company.
    fn encode(&self, texts: &[(&str, usize)]) -> Result<Vec<Arc<[f32; WIDE]>>, String> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let node = |name: &str| self.encoder.node_id(name).map_err(|error| error.to_string());
        let (input, output) = (node("ids")?, node("vector")?);
        let mut vectors = Vec::with_capacity(texts.len());
        for (text, longest) in texts {
            let key = format!("{longest} {text}");
            let remembered = known().get(&key).cloned();
            if let Some(vector) = remembered {
                vectors.push(vector);
                continue;
            }
            let ids = self.tokens.ids(text, *longest)?;
            let ids = NdTensor::from_data([1, ids.len()], ids);
            let inputs = vec![(input, ids.view().into())];
            let [out] = self.encoder.run_n(inputs, [output], self.options()).map_err(|error| error.to_string())?;
            let out: NdTensor<f32, 2> = out.try_into().map_err(|_| "a vector is no tensor of two dimensions")?;
            let vector: Arc<[f32; WIDE]> = Arc::new(std::array::from_fn(|column| out[[0, column]]));
            known().put(key, Arc::clone(&vector));
            vectors.push(vector);
        }
        Ok(vectors)
    }

    /// Forgets what was read, so that the next answer is read from scratch. For measuring.
    pub fn forget(&self) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// A maximum that neighbours raise a little: `ln(Σ exp(2x)) / 2`, as in training.
fn soft_maximum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(f32::NEG_INFINITY, f32::max);
    most + values.map(|value| (2.0 * (value - most)).exp()).sum::<f32>().ln() / 2.0
}

/// The name under which the encoder speaks of its weights.
const WEIGHTS: &str = "encoder.onnx_data";

fn network(file: &'static str, bytes: &[u8], weights: Option<Cow<'static, [u8]>>) -> Result<rten::Model, ModelError> {
    let mut options = ModelOptions::with_all_ops();
    options.prepack_weights(true);
    match weights {
        Some(Cow::Borrowed(lying)) => _ = options.external_data_static(WEIGHTS, lying),
        Some(Cow::Owned(kept)) => _ = options.external_data(WEIGHTS, kept),
        None => {}
    }
    options.load(bytes.to_vec()).map_err(|error| ModelError::Network { file, why: error.to_string() })
}

/// One thread for each core, each for one answer at a time: answers run beside each other, none is cut up.
struct Pools {
    all: Vec<Arc<ThreadPool>>,
    turn: std::sync::atomic::AtomicUsize,
}

impl Default for Pools {
    fn default() -> Pools {
        let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let all = (0..cores).map(|_| Arc::new(ThreadPool::with_num_threads(1))).collect();
        Pools { all, turn: 0.into() }
    }
}

impl Pools {
    fn next(&self) -> Arc<ThreadPool> {
        let turn = self.turn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        Arc::clone(&self.all[turn % self.all.len()])
    }
}
