package dev.assay.incident;

import java.util.List;

/**
 * What is wrong with the data of a build.
 *
 * @param incidents the worst first
 * @param recovered what the last audit said and is over, by its id
 * @param unjudged what the last audit said of which nobody knows whether it is over
 */
public record Diagnosis(List<Incident> incidents, List<String> recovered, List<Unjudged> unjudged) {

    public Diagnosis {
        incidents = List.copyOf(incidents);
        recovered = List.copyOf(recovered);
        unjudged = List.copyOf(unjudged);
    }
}
