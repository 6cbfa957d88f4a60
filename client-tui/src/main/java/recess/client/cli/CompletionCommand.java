package recess.client.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recess.common.text.CleanText;

@Command(
        name = "completion",
        sortOptions = false,
        header = "Print a completion script for the shell.",
        footer = {
            "  source <(recess completion bash)     for this shell",
            "  recess completion bash > ~/.local/share/bash-completion/completions/recess"
        })
final class CompletionCommand implements Task {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "SHELL",
            completionCandidates = Choices.OfShells.class,
            description = "bash; zsh reads it after bashcompinit.")
    private String shell = "";

    @Override
    public int run(Surroundings surroundings) {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new WrongUsage("there is no completion for " + CleanText.quote(shell) + ": only for bash and zsh");
        }
        surroundings.out().print(AutoComplete.bash("recess", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
