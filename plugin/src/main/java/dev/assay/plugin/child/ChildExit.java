package dev.assay.plugin.child;

import dev.assay.fork.ExitCode;
import java.util.Locale;
import java.util.Optional;

/** What an exit value of the child says, in words. */
public final class ChildExit {

    /** Systems that know signals add their number to this. */
    private static final int SIGNALLED = 128;

    private ChildExit() {}

    /**
     * What happened and what to do, without a full stop.
     *
     * @param said by the child itself
     */
    public static String message(int exit, Optional<String> said) {
        if (exit > SIGNALLED) {
            return "Measuring was ended from outside (signal "
                    + (exit - SIGNALLED)
                    + "); if nobody did that, the machine ran out of memory: lower -Dassay.heap or give"
                    + " the machine more";
        }
        ExitCode code = ExitCode.of(exit);
        String what =
                code == ExitCode.UNEXPECTED
                        ? "exit value " + exit
                        : code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "Measuring failed (" + what + "): " + said.orElse(code.advice());
    }
}
