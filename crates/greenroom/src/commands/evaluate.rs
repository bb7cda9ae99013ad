use clap::Args;
use std::path::{Path, PathBuf};

use ::listen::Listener;
use ::listen::evaluate::{Report, Share};

use crate::exit::Failure;
use crate::output;

/// Measure how well answers with known labels are heard
#[derive(Args)]
pub struct Evaluate {
    /// Files of labelled answers, a JSON object a line
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Also write what was got wrong, with the answers, as an HTML page
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
}

impl Evaluate {
    pub fn run(self, json: bool, listener: &Listener) -> Result<(), Failure> {
        let files: Vec<&Path> = self.files.iter().map(PathBuf::as_path).collect();
        let answers = app::read_labelled(&files)?;
        let report = app::evaluate_listener(listener, &answers);
        if let Some(page) = &self.page {
            std::fs::write(page, app::misses_page(&report, &answers))
                .map_err(|error| Failure::Misuse(format!("{} can't be written: {error}", page.display())))?;
        }
        if json { output::json(&report) } else { print(&report) }
    }
}

fn print(report: &Report) -> Result<(), Failure> {
    output::line(&format!("{} answers, heard by {}", report.answers, report.engine))?;
    output::line("")?;
    output::line(&output::heading("signal               there  heard  precision  recall    F1  95 % interval"))?;
    for signal in &report.signals {
        output::line(&format!(
            "{:20} {:5}  {:5}  {:9.2}  {:6.2}  {:4.2}  {:.2} to {:.2}",
            signal.signal.name(),
            signal.support,
            signal.heard,
            signal.precision,
            signal.recall,
            signal.f1,
            signal.interval[0],
            signal.interval[1]
        ))?;
    }
    output::line("")?;
    for (what, share) in [
        ("macro-F1", &report.macro_f1),
        ("evidence overlaps the readers'", &report.evidence),
        ("probe accepted", &report.probe),
        ("probe accepted, where it is not none", &report.probe_without_none),
        ("probe accepted, had it heard what readers did", &report.probe_given_labels),
        ("heard the same again", &report.repeated),
        ("10 % word noise: score moves more than one step", &report.noise.scores_moved_far),
        ("10 % word noise: score moves", &report.noise.scores_moved),
        ("10 % word noise: signals kept", &report.noise.signals_kept),
        ("evidence deleted: heard no more", &report.deletion.vanished),
        ("… where no quote of it is left", &report.deletion.vanished_with_its_quotes),
        ("evidence deleted: the probe turns to it", &report.deletion.probed),
        ("… where it would, by what readers heard", &report.deletion.probed_as_by_readers),
    ] {
        output::line(&line(what, share))?;
    }
    let quotes = &report.quotes;
    output::line(&format!(
        "{:50} {:.1} words, {:.2} a signal; readers' {:.1} words, {:.2} a signal",
        "quotes of what was heard rightly", quotes.words, quotes.each, quotes.readers_words, quotes.readers_each
    ))?;
    output::line(&format!("{:50} {:.3}", "calibration error", report.calibration_error))?;
    for bin in &report.calibration {
        output::line(&format!(
            "  sure {:.1} to {:.1}: {:4} heard, {:.2} sure, {:.2} right",
            bin.from, bin.to, bin.count, bin.confidence, bin.right
        ))?;
    }
    Ok(())
}

fn line(what: &str, share: &Share) -> String {
    format!("{what:50} {:.3}  ({:.3} to {:.3}, of {})", share.value, share.interval[0], share.interval[1], share.of)
}
