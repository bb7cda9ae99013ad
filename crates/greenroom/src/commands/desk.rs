//! A coding round with one's own editor: a folder whose file is watched, and what is run from the terminal.

use app::{App, CodeProgress, CodeRunView, RunWhat, SessionView};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::exit::Failure;
use crate::output::{line, wrapped};

pub(super) const HELP: &str = "\
At the desk, with the file open in an editor of your own (it is watched):
  :statement  the written statement     :run        the samples      :run FILE  an input of your own
  :submit     all tests                 :hint       help, in steps";

const LANGUAGES: [&str; 9] = ["python3", "c", "cpp", "java", "javascript", "typescript", "rust", "go", "kotlin"];

/// The watched file of a coding round.
pub(super) struct Desk {
    session: String,
    folder: PathBuf,
    edits: usize,
    seen: Option<(PathBuf, SystemTime)>,
}

impl Desk {
    /// Lays the file out; what was stored before is put back into it.
    pub fn open(app: &App, view: &SessionView) -> Result<Option<Desk>, Failure> {
        let Some(desk) = &view.desk else { return Ok(None) };
        let folder = app.home.join("desk").join(&view.id);
        std::fs::create_dir_all(&folder)?;
        let mut made = Desk { session: view.id.clone(), folder, edits: desk.edits, seen: None };
        if made.newest().is_none() {
            let extension = judge::by_code(&desk.language).and_then(|language| language.extensions().first().copied());
            let name = match extension {
                Some("java") => "Solution.java".to_owned(),
                extension => format!("solution.{}", extension.unwrap_or("py")),
            };
            std::fs::write(made.folder.join(name), &desk.code)?;
        }
        if !desk.code.is_empty() {
            made.seen = made.newest().map(|(file, _, at)| (file, at));
        }
        line(HELP)?;
        line(&format!("Write in {} (another language: a file solution.* beside it)", made.folder.display()))?;
        Ok(Some(made))
    }

    /// The file that was changed last, its language, and when.
    fn newest(&self) -> Option<(PathBuf, &'static str, SystemTime)> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let known = entries.filter_map(|entry| {
            let path = entry.path();
            let stem = path.file_stem()?.to_str()?.to_lowercase();
            let language = language_of(&path).filter(|_| stem == "solution")?;
            Some((path, language, entry.metadata().ok()?.modified().ok()?))
        });
        known.max_by_key(|(path, _, at)| (*at, path.clone()))
    }

    /// Stores the file if it was changed since the last time.
    pub async fn keep(&mut self, app: &App) -> Result<(), Failure> {
        let Some((file, language, at)) = self.newest() else { return Ok(()) };
        if self.seen.as_ref().is_some_and(|seen| *seen == (file.clone(), at)) {
            return Ok(());
        }
        let code = String::from_utf8_lossy(&std::fs::read(&file)?).into_owned();
        self.seen = Some((file, at));
        if code.is_empty() && self.edits == 0 {
            return Ok(());
        }
        match app::save_code(app, &self.session, self.edits, language, &code).await {
            Ok(saved) => self.edits = saved.edits,
            Err(error @ (app::Error::Invalid { .. } | app::Error::Conflict(_))) => line(&format!("({error})"))?,
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Runs or submits the file as it stands, and tells what comes of it.
    pub async fn run(&mut self, app: &Arc<App>, what: RunWhat) -> Result<(), Failure> {
        self.keep(app).await?;
        let job = match app::begin_run(app, &self.session, what).await {
            Ok(job) => job,
            Err(error @ (app::Error::Invalid { .. } | app::Error::Conflict(_))) => return line(&format!("({error})")),
            Err(error) => return Err(error.into()),
        };
        let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
        let running = tokio::spawn(job.run(app.clone(), move |progress| {
            let _ = tell.send(progress);
        }));
        while let Some(progress) = told.recv().await {
            match progress {
                CodeProgress::Note { text } => line(&format!("  {text} …"))?,
                CodeProgress::Test { done, of, test } => {
                    line(&format!("  {done:>3} of {of}  {:<4} {:>6} ms  {}", test.verdict, test.cpu_ms, test.name))?;
                }
                CodeProgress::Judged { run, .. } => outcome(&run)?,
                CodeProgress::Failed { message } => line(&wrapped(&format!("({message})"), 0, 96))?,
                CodeProgress::Held { .. } | CodeProgress::Measured { .. } => {}
            }
        }
        running.await.map_err(|error| Failure::from(app::Error::Damaged(format!("the run broke off: {error}"))))
    }
}

/// The written statement with its samples.
pub(super) fn statement(view: &SessionView) -> Result<(), Failure> {
    let Some(desk) = &view.desk else { return Ok(()) };
    let part = desk.extension.as_ref();
    let texts = [
        desk.statement.as_ref().map(|text| (&desk.title, text, &desk.samples)),
        part.map(|part| (&part.title, &part.statement, &part.samples)),
    ];
    for (title, text, samples) in texts.into_iter().flatten() {
        line(&format!("\n{title}\n"))?;
        for paragraph in text.lines() {
            line(&wrapped(paragraph, 0, 96))?;
        }
        for sample in samples {
            line(&format!("\nInput {}\n{}Output {}\n{}", sample.name, sample.input, sample.name, sample.answer))?;
        }
    }
    Ok(())
}

fn outcome(run: &CodeRunView) -> Result<(), Failure> {
    let tests = if run.of == 0 { String::new() } else { format!(", {} of {} tests passed", run.passed, run.of) };
    line(&format!("  {} ({}){tests}", run.title, run.verdict))?;
    if let Some(compiler) = &run.compiler {
        line(compiler)?;
    }
    let Some(output) = &run.output else { return Ok(()) };
    line(&format!("  {}", output.message))?;
    let parts = [
        ("input", &output.input),
        ("expected", &output.expected),
        ("got", &output.got),
        ("standard error", &output.stderr),
    ];
    for (name, text) in parts {
        if let Some(text) = text {
            line(&format!("  {name}:\n{}", text.trim_end()))?;
        }
    }
    Ok(())
}

fn language_of(file: &Path) -> Option<&'static str> {
    let extension = file.extension()?.to_str()?;
    let means = |code: &&str| judge::by_code(code).is_some_and(|language| language.extensions().contains(&extension));
    LANGUAGES.into_iter().find(means)
}
