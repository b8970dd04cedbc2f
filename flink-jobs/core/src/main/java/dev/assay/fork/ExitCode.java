package dev.assay.fork;

/** How the child ended. Bad data is never one of these: the child succeeds and says what it saw. */
public enum ExitCode {
    /** The result is written. */
    OK(0, ""),
    /** Something of ours broke. */
    UNEXPECTED(1, "the child's log has the stack trace; please report it"),
    /** The request cannot be read. */
    BAD_REQUEST(
            2, "plugin and assay-flink-jobs are of different versions; use one version of both"),
    /** The heap was too small. */
    OUT_OF_MEMORY(3, "raise -Dassay.heap (for example to 4g)"),
    /** Nothing more could be written. */
    DISK_FULL(4, "free some space on the disk that holds the build folder"),
    /** The accepted baseline cannot be used. */
    BAD_BASELINE(
            5,
            "restore the baseline folder from version control, or accept the data anew with mvn assay:baseline"),
    /** The running cluster is not there, refuses, or was lost. */
    CLUSTER(6, "see to the Flink cluster, or build with -Dassay.flink.master=local"),
    /** The system does not let a folder or a file be used. */
    CANNOT_WRITE(
            7,
            "let the build folder be written, or name another folder with -Dassay.auditDirectory");

    private final int code;
    private final String advice;

    ExitCode(int code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }

    /** The constant of a process's exit value; {@link #UNEXPECTED} for any other. */
    public static ExitCode of(int code) {
        for (ExitCode exit : values()) {
            if (exit.code == code) {
                return exit;
            }
        }
        return UNEXPECTED;
    }
}
