//! Runs that go on: one alone, or two that talk. Their streams are moved until all have ended.

use std::os::fd::{AsFd, OwnedFd};
use std::time::{Duration, Instant};

use super::worker::{PATIENCE, Said, Worker};
use crate::pump::{self, Flow, Pipe};
use crate::{Exceeded, Job, Observation, Side, Talk};

/// A run that goes on.
struct Going {
    worker: Worker,
    out: Flow,
    err: Flow,
    /// When the runner is given up.
    deadline: Instant,
    observation: Option<Observation>,
    ended: u64,
    idle: bool,
    lost: bool,
    stopped: bool,
}

/// One command; the worker comes back unless it failed.
pub fn alone(mut worker: Worker, job: &Job) -> (Observation, Option<Worker>) {
    let streams = pump::pipe().and_then(|out| Ok((out, pump::pipe()?)));
    let (out, err) = match streams {
        Ok(pipes) => pipes,
        Err(error) => return (Observation::broken(format!("making pipes: {error}")), Some(worker)),
    };
    if let Err(failure) = worker.order(job, None, out.write.as_fd(), err.write.as_fd()) {
        // Nothing was sent but perhaps part of an order, which no runner could read.
        return (Observation::broken(failure.0), None);
    }
    drop((out.write, err.write));
    let going = match Going::new(worker, job, (out.read, None), err.read) {
        Ok(going) => going,
        Err(error) => return (Observation::broken(format!("watching a run: {error}")), None),
    };
    let mut going = [going];
    drive(&mut going);
    let [going] = going;
    let (observation, _, worker) = going.finish();
    (observation, worker)
}

/// Two commands, each the other's standard input; workers come back unless they failed.
pub fn together(workers: [Worker; 2], jobs: [&Job; 2]) -> (Talk, [Option<Worker>; 2]) {
    match connect(workers, jobs) {
        Ok(mut going) => {
            drive(&mut going);
            let (a_to_b, b_to_a) = (going[0].out.count, going[1].out.count);
            let [a, b] = going.map(Going::finish);
            let first = match (&a.0.broken, &b.0.broken) {
                (None, None) => Some(if a.1 <= b.1 { Side::A } else { Side::B }),
                _ => None,
            };
            (Talk { a: a.0, b: b.0, first, a_to_b, b_to_a }, [a.2, b.2])
        }
        Err(reason) => (Talk::broken(reason), [None, None]),
    }
}

fn connect(workers: [Worker; 2], jobs: [&Job; 2]) -> Result<[Going; 2], String> {
    let pipe = || pump::pipe().map_err(|error| format!("making pipes: {error}"));
    let [mut first, mut second] = workers;
    let (said_a, heard_a, said_b, heard_b) = (pipe()?, pipe()?, pipe()?, pipe()?);
    let (err_a, err_b) = (pipe()?, pipe()?);
    let order = |worker: &mut Worker, job, heard: &Pipe, said: &Pipe, err: &Pipe| {
        let result = worker.order(job, Some(heard.read.as_fd()), said.write.as_fd(), err.write.as_fd());
        result.map_err(|failure| failure.0)
    };
    order(&mut first, jobs[0], &heard_a, &said_a, &err_a)?;
    order(&mut second, jobs[1], &heard_b, &said_b, &err_b)?;
    drop((heard_a.read, said_a.write, err_a.write, heard_b.read, said_b.write, err_b.write));
    let watch = |error: std::io::Error| format!("watching a run: {error}");
    let a = Going::new(first, jobs[0], (said_a.read, Some(heard_b.write)), err_a.read).map_err(watch)?;
    let b = Going::new(second, jobs[1], (said_b.read, Some(heard_a.write)), err_b.read).map_err(watch)?;
    Ok([a, b])
}

fn drive(going: &mut [Going]) {
    loop {
        for run in going.iter_mut() {
            run.out.advance();
            run.err.advance();
            run.stop_if_over();
            if run.is_done() {
                // All its writers are gone: what is in the pipes is the last of it.
                run.out.advance();
                run.err.advance();
            }
        }
        if going.iter().all(Going::is_done) {
            return;
        }
        let now = Instant::now();
        for run in going.iter_mut().filter(|run| !run.is_done() && run.deadline <= now) {
            run.lose("the sandbox's runner did not answer in time".into());
        }
        let rest = going.iter().filter(|run| !run.is_done()).map(|run| run.deadline - now).min();
        // Where a runner has nothing more to say, its connection is not watched.
        let connections: Vec<_> =
            going.iter().filter(|run| !run.is_done()).map(|run| run.worker.connection()).collect();
        let flows = going.iter().flat_map(|run| [&run.out, &run.err]);
        let ready = match pump::wait(flows, &connections, rest.unwrap_or(Duration::ZERO)) {
            Ok(ready) => ready,
            Err(error) => {
                going.iter_mut().for_each(|run| run.lose(format!("watching a run: {error}")));
                return;
            }
        };
        for (run, ready) in going.iter_mut().filter(|run| !run.is_done()).zip(ready) {
            if ready {
                run.hear();
            }
        }
    }
}

impl Going {
    fn new(worker: Worker, job: &Job, (out, to): (OwnedFd, Option<OwnedFd>), err: OwnedFd) -> std::io::Result<Going> {
        let limit = job.limits.output;
        Ok(Going {
            worker,
            out: Flow::new(out, to, limit)?,
            err: Flow::new(err, None, limit)?,
            deadline: Instant::now() + job.limits.wall.min(Duration::from_secs(1 << 30)) + PATIENCE,
            observation: None,
            ended: 0,
            idle: false,
            lost: false,
            stopped: false,
        })
    }

    fn is_done(&self) -> bool {
        self.idle || self.lost
    }

    fn stop_if_over(&mut self) {
        if (self.out.is_over() || self.err.is_over()) && !self.stopped {
            self.stopped = true;
            self.worker.stop();
        }
    }

    fn hear(&mut self) {
        match self.worker.listen() {
            Said::Gone(reason) => self.lose(reason),
            Said::Outcome(outcome) => {
                let outcome = *outcome;
                self.idle = true;
                self.ended = outcome.ended;
                self.observation = Some(Observation {
                    exit: outcome.exit,
                    signal: outcome.signal,
                    exceeded: outcome.exceeded,
                    cpu: outcome.cpu,
                    wall: outcome.wall,
                    peak_memory: outcome.peak_memory,
                    oom_kills: outcome.oom_kills,
                    instructions: outcome.instructions,
                    stdout: Vec::new(),
                    stderr: Vec::new(),
                    kept: outcome.kept,
                    denied: outcome.denied,
                    broken: outcome.broken,
                });
            }
        }
    }

    fn lose(&mut self, reason: String) {
        self.lost = true;
        let oom_kills = self.worker.oom_kills();
        self.observation = Some(if oom_kills > 0 {
            // The kernel chose the runner or init when the command had taken all memory.
            let exceeded = Some(Exceeded::Memory);
            Observation { exceeded, oom_kills, broken: None, ..Observation::broken("") }
        } else {
            Observation::broken(reason)
        });
    }

    /// The observation, when it ended, and the worker if it can be used again.
    fn finish(mut self) -> (Observation, u64, Option<Worker>) {
        self.out.finish();
        self.err.finish();
        let missing = || Observation::broken("the sandbox's runner reported nothing");
        let mut observation = self.observation.take().unwrap_or_else(missing);
        if (self.out.is_over() || self.err.is_over()) && observation.exceeded.is_none() {
            observation.exceeded = Some(Exceeded::Output);
        }
        observation.stdout = std::mem::take(&mut self.out.bytes);
        observation.stderr = std::mem::take(&mut self.err.bytes);
        (observation, self.ended, (!self.lost).then_some(self.worker))
    }
}
