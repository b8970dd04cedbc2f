package dev.assay.judge.check;

import dev.assay.calendar.NamedDay;
import dev.assay.calendar.Occasion;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;

/** What is said of a feast, and of what a batch has to do with it. */
final class FeastWording {

    private FeastWording() {}

    /** Where the batch is beside the feast, such as "2011-11-24 is Thanksgiving (US)". */
    static Message of(Occasion occasion) {
        Arg date = Arg.text(occasion.day().date().toString());
        Arg name = name(occasion.day());
        return switch (occasion.place()) {
            case ON -> Message.of("occasion.on", date, name);
            case AMONG -> Message.of("occasion.among", date, name);
            case BEFORE -> Message.of("occasion.before", date, name);
            case AFTER -> Message.of("occasion.after", date, name);
            case BETWEEN -> Message.of("occasion.between", date, name);
        };
    }

    /** The name of a feast with its country; of a day of the project's own, as it was declared. */
    static Arg name(NamedDay day) {
        return day.isOwn()
                ? Arg.text(day.name())
                : Message.of(
                        "feast.of", Message.of("feast." + day.name()), Arg.text(day.country()));
    }
}
