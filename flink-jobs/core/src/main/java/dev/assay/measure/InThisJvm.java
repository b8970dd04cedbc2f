package dev.assay.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs tasks in the calling thread, one portion after the other: for tests, benchmarks, and data so
 * small that a cluster would take longer to start.
 *
 * @param inputs the files that are read
 */
public record InThisJvm(Inputs inputs) implements Engine {

    @Override
    public List<Answer> run(String name, DataPlan plan, List<Portion> portions, Task task)
            throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Portion portion : portions) {
            try (RangeOpener opener = new RangeOpener(inputs, plan)) {
                byte[] bytes = task.run(portion, opener, Meter.OF_THIS_JVM);
                answers.add(new Answer(portion, bytes));
            }
        }
        return answers;
    }
}
