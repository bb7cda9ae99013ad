//! The sandbox: workers, and what it takes to give a job to one and to hear the end of it.

use std::sync::Arc;

#[cfg(target_os = "linux")]
use crate::linux::{cgroup, going, janitor::Janitor, probe, worker::Worker};
use crate::protections::{self, Protection};
use crate::{Config, Job, Mode, Observation, Talk, Unavailable, own_code};

/// Runs commands apart from everything else. Cloning shares it; runs of different threads go on at the same time, as
/// many as there are workers.
#[derive(Clone)]
pub struct Sandbox {
    kind: Kind,
}

#[derive(Clone)]
enum Kind {
    #[cfg(target_os = "linux")]
    Full(Arc<Full>),
    OwnCode(Arc<own_code::OwnCode>),
}

/// Most workers of one sandbox; each keeps a process and a set of name spaces.
const MOST_WORKERS: usize = 64;

impl Sandbox {
    /// Starts the runners.
    ///
    /// # Errors
    /// In [`Mode::Full`] where name spaces or the system call filter are missing, or a toolchain is; the error says
    /// what, and how to get it.
    pub fn start(config: Config) -> Result<Sandbox, Unavailable> {
        if config.workers == 0 || config.workers > MOST_WORKERS {
            let workers = config.workers;
            return Err(Unavailable::because(format!("{workers} workers were asked for; 1 to {MOST_WORKERS} work")));
        }
        if let Some(missing) = config.toolchains.iter().find(|path| path.symlink_metadata().is_err()) {
            return Err(Unavailable::because(format!("the toolchain {} is not there", missing.display())));
        }
        let kind = match config.mode {
            Mode::OwnCode => Kind::OwnCode(Arc::new(own_code::OwnCode::new(config.workers))),
            #[cfg(target_os = "linux")]
            Mode::Full => Kind::Full(Arc::new(Full::start(config)?)),
            #[cfg(not(target_os = "linux"))]
            Mode::Full => {
                return Err(Unavailable::because("isolation needs Linux; for your own code there is another mode"));
            }
        };
        Ok(Sandbox { kind })
    }

    /// Runs one command and waits for its end. Whatever goes wrong in the sandbox itself is [`Observation::broken`].
    pub fn run(&self, job: &Job) -> Observation {
        match &self.kind {
            #[cfg(target_os = "linux")]
            Kind::Full(full) => full.run(job),
            Kind::OwnCode(own) => own.run(job),
        }
    }

    /// Runs two commands that write to each other: what one writes to standard output, the other reads from standard
    /// input. The jobs' own standard input is not used, and the output limits hold for each direction.
    pub fn talk(&self, a: &Job, b: &Job) -> Talk {
        match &self.kind {
            #[cfg(target_os = "linux")]
            Kind::Full(full) => full.talk(a, b),
            Kind::OwnCode(own) => own.talk(a, b),
        }
    }

    /// What protects this machine from the commands.
    pub fn protections(&self) -> Vec<Protection> {
        match &self.kind {
            #[cfg(target_os = "linux")]
            Kind::Full(full) => probe::describe(&full.facts),
            Kind::OwnCode(_) => protections::own_code(),
        }
    }
}

#[cfg(target_os = "linux")]
struct Full {
    config: Config,
    facts: probe::Facts,
    pool: crate::pool::Pool<Worker>,
    /// The other side's worker in a talk, where there is only one worker for runs.
    second: crate::pool::Pool<Worker>,
    /// Begins the names of the workers' control groups.
    mark: String,
    /// After the workers: it removes what they leave.
    _janitor: Option<Janitor>,
}

/// Counts the sandboxes of this program.
#[cfg(target_os = "linux")]
static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

#[cfg(target_os = "linux")]
impl Full {
    fn start(config: Config) -> Result<Full, Unavailable> {
        let mut facts = probe::probe();
        if let Err(error) = &facts.filter {
            return Err(Unavailable::because(error));
        }
        let mark = cgroup::mark(NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        let folders: Vec<_> = facts.hierarchies.iter().map(|hierarchy| hierarchy.folder.clone()).collect();
        let janitor = (!folders.is_empty()).then(|| Janitor::start(&config.runner, folders, &mark)).transpose();
        let janitor = janitor.map_err(|failure| Unavailable::because(failure.0))?;
        let mut workers = Vec::new();
        for _ in 0..config.workers {
            workers
                .push(Some(Worker::start(&config, &facts, &mark).map_err(|failure| Unavailable::because(failure.0))?));
        }
        if let Some(Some(worker)) = workers.first() {
            facts.ready = worker.ready.clone();
        }
        let (pool, second) = (crate::pool::Pool::new(workers), crate::pool::Pool::new([None]));
        Ok(Full { config, facts, pool, second, mark, _janitor: janitor })
    }

    /// The worker of a place, started anew where it was lost.
    fn fill(&self, place: Option<Worker>) -> Result<Worker, String> {
        match place {
            Some(worker) => Ok(worker),
            None => Worker::start(&self.config, &self.facts, &self.mark).map_err(|failure| failure.0),
        }
    }

    fn run(&self, job: &Job) -> Observation {
        let [place] = self.pool.take();
        let (observation, worker) = match self.fill(place) {
            Ok(worker) => going::alone(worker, job),
            Err(reason) => (Observation::broken(reason), None),
        };
        self.pool.give_back([worker]);
        observation
    }

    fn talk(&self, a: &Job, b: &Job) -> Talk {
        let one = self.config.workers == 1;
        let [first, second] = if one {
            let ([first], [second]) = (self.pool.take(), self.second.take());
            [first, second]
        } else {
            self.pool.take()
        };
        let (talk, workers) = match (self.fill(first), self.fill(second)) {
            (Ok(first), Ok(second)) => going::together([first, second], [a, b]),
            (first, second) => {
                let reason = first.as_ref().err().or(second.as_ref().err()).cloned().unwrap_or_default();
                (Talk::broken(reason), [first.ok(), second.ok()])
            }
        };
        let [first, second] = workers;
        self.pool.give_back([first]);
        if one { &self.second } else { &self.pool }.give_back([second]);
        talk
    }
}

impl Observation {
    /// A run that says nothing about its command.
    pub(crate) fn broken(reason: impl Into<String>) -> Observation {
        Observation {
            exit: None,
            signal: None,
            exceeded: None,
            cpu: std::time::Duration::ZERO,
            wall: std::time::Duration::ZERO,
            peak_memory: None,
            oom_kills: 0,
            instructions: None,
            stdout: Vec::new(),
            stderr: Vec::new(),
            kept: Vec::new(),
            denied: Vec::new(),
            broken: Some(reason.into()),
        }
    }
}
