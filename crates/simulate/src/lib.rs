//! Architecture → discrete-event run → metrics. Pure and seeded: no clock, no files, no randomness of its own.
//!
//! [`read`] makes a checked [`Model`] of a model file, [`run`] simulates it in independent replications and reports every figure
//! with its 95 % confidence interval. [`analyse`] answers by closed forms what is too large to be simulated, and says so.

mod analytic;
mod bottleneck;
mod check;
mod closed_form;
mod defaults;
mod engine;
mod export;
mod gauge;
mod histogram;
mod import;
mod interval;
mod layout;
mod measure;
mod model;
mod network;
mod price;
mod quantity;
mod random;
mod read;
mod replicate;
mod result;
mod schema;
mod validation;
mod work;

pub use analytic::analyse;
pub use closed_form::{closed_visits, erlang_b, erlang_c, mmc_wait};
pub use defaults::{DEFAULTS, Default as DefaultValue};
pub use engine::{Ties, bare_loop};
pub use export::{mermaid, svg, yaml};
pub use histogram::Histogram;
pub use import::{Guess, Imported, import};
pub use interval::{Estimate, student_t};
pub use layout::lay_out;
pub use model::*;
pub use price::{Price, PriceTable, Unit, prices, read_prices};
pub use quantity::Seconds;
pub use read::{from_value, read};
pub use replicate::{Options, run};
pub use result::*;
pub use schema::model_schema;
pub use validation::{Case, Check, cases, validate};
pub use work::{Shape, Work};
