//! The process that becomes the command: last steps, each of which fails the run, and then exec.

use std::ffi::{CString, OsString};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::ffi::{OsStrExt, OsStringExt};

use landlock::RulesetCreated;
use rustix::fs::{Gid, Mode, OFlags, Uid};
use rustix::thread::{CapabilitySet, CapabilitySets};
use seccompiler::sock_filter;

use super::failure::{During, Failure, Step};
use super::kernel::{Image, Stack};
use super::namespaces::USER;
use super::wire::Order;
use super::{kernel, limits, seccomp};

/// Everything the last steps need, prepared while there is time.
pub struct Payload<'a> {
    pub order: &'a Order,
    pub stdin: Option<BorrowedFd<'a>>,
    pub stdout: BorrowedFd<'a>,
    pub stderr: BorrowedFd<'a>,
    pub filter: &'a [sock_filter],
    pub rules: Option<RulesetCreated>,
    /// Whether the ids can be changed; an ordinary user has only one.
    pub change_ids: bool,
    /// Whether a control group limits memory.
    pub grouped: bool,
}

const STACK: usize = 256 << 10;

impl Payload<'_> {
    /// Starts the command and returns its process id.
    pub fn start(mut self) -> Step<i32> {
        let strings = |texts: Vec<OsString>| {
            texts.into_iter().map(|text| CString::new(text.into_vec())).collect::<Result<Vec<_>, _>>()
        };
        let arguments = strings(self.order.argv.clone()).during("the command's arguments")?;
        let variables = self.order.env.iter().map(|(name, value)| format!("{name}={value}").into()).collect();
        let environment = strings(variables).during("the command's environment")?;
        let program = arguments.first().ok_or_else(|| Failure("the command has no program".into()))?;
        let null;
        let stdin = match self.stdin {
            Some(stdin) => stdin,
            None => {
                null = rustix::fs::open("/dev/null", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())
                    .during("opening /dev/null")?;
                null.as_fd()
            }
        };
        let mut stack = Stack::new(STACK);
        let image = Image::new(program, &arguments, &environment);
        // Written by the child into the memory it shares until exec.
        let mut failure = Some(Failure("the command's process ended before it could start".into()));
        let mut rules = self.rules.take();
        let mut child = || {
            failure = Some(match self.confine(stdin, rules.take()) {
                Err(failure) => failure,
                Ok(()) => {
                    // From here on the kernel decides; it may kill what it cannot start.
                    failure = None;
                    let error = image.execute();
                    Failure(format!("starting {}: {error}", program.to_string_lossy()))
                }
            });
            127
        };
        let pid = kernel::spawn_sharing(0, &mut stack, &mut child).during("starting the command's process")?;
        match failure {
            None => Ok(pid),
            Some(failure) => Err(failure),
        }
    }

    fn confine(&self, stdin: BorrowedFd<'_>, rules: Option<RulesetCreated>) -> Step<()> {
        rustix::process::setsid().during("making a session")?;
        rustix::process::chdir("/work").during("entering the work folder")?;
        for (number, descriptor) in [stdin, self.stdout, self.stderr].into_iter().enumerate() {
            kernel::place_descriptor(descriptor, number as i32).during("placing standard input and output")?;
        }
        kernel::close_the_rest_at_exec().during("closing descriptors")?;
        rustix::process::umask(Mode::from_raw_mode(0o022));
        // As an ordinary user the kernel counts the runner and init with the command.
        let beside = if self.change_ids { 0 } else { 2 };
        limits::set(&self.order.limits, beside, self.grouped).during("setting limits")?;
        if self.change_ids {
            let (uid, gid) = (Uid::from_raw(USER), Gid::from_raw(USER));
            rustix::thread::set_thread_res_gid(gid, gid, gid).during("changing the group")?;
            rustix::thread::set_thread_res_uid(uid, uid, uid).during("changing the user")?;
        }
        let none = CapabilitySet::empty();
        let sets = CapabilitySets { effective: none, permitted: none, inheritable: none };
        rustix::thread::set_capabilities(None, sets).during("dropping all capabilities")?;
        if let Some(rules) = rules {
            rules.restrict_self().during("applying Landlock's rules")?;
        }
        kernel::default_signals();
        seccomp::install(self.filter).during("installing the system call filter")
    }
}

/// Whether a program can be started under this name at all.
pub fn is_usable(text: &OsString) -> bool {
    !text.as_bytes().contains(&0)
}
