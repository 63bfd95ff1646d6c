//! `man`: the manual page.

use crate::Outcome;
use crate::args::{Cli, OutputArgs};
use clap::{Command, CommandFactory};
use clap_mangen::Man as Page;

/// Print the manual page, with every command, in roff
#[derive(Debug, clap::Args)]
pub struct Man {
    #[command(flatten)]
    output: OutputArgs,
}

impl Man {
    pub fn run(&self) -> anyhow::Result<Outcome> {
        let mut command = Cli::command();
        command.build();
        let mut roff = Vec::new();
        Page::new(command.clone()).render(&mut roff)?;
        for subcommand in command.get_subcommands().filter(|subcommand| subcommand.get_name() != "help") {
            render_section(subcommand, &mut roff)?;
        }
        self.output.output.write(&roff)?;
        Ok(Outcome::Done)
    }
}

/// One command of the program: what it does, and its arguments but for those that every command has.
fn render_section(command: &Command, roff: &mut Vec<u8>) -> std::io::Result<()> {
    let own = command.clone().mut_args(|arg| {
        let is_shared = arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str());
        arg.hide(is_shared)
    });
    let page = Page::new(own);
    page.render_synopsis_section(roff)?;
    page.render_description_section(roff)?;
    page.render_options_section(roff)
}
