package dev.assay.plugin.child;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells its arguments, each with the system property of that name, in letters of ASCII. */
final class EchoChild {

    private EchoChild() {}

    public static void main(String[] args) {
        for (String arg : args) {
            String value = arg.isEmpty() ? null : System.getProperty(arg);
            byte[] told = (arg + "=" + value).getBytes(StandardCharsets.UTF_8);
            System.out.println(Base64.getEncoder().encodeToString(told));
        }
    }
}
