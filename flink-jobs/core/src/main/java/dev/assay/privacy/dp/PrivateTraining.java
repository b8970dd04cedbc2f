package dev.assay.privacy.dp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What the weights of a dataset's networks tell of any one row that they were trained on, and how
 * that was made sure.
 *
 * @param state keyed hash of what decides the weights: the data, the declaration, the program
 * @param unit what is protected: {@value #ROW}
 * @param epsilon ε of all networks together
 * @param delta δ of all networks together
 * @param noise that hides the row
 * @param networks what was trained
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrivateTraining(
        String state,
        String unit,
        double epsilon,
        double delta,
        Noise noise,
        List<Network> networks) {

    /** A row that is trained on, whoever it is of. */
    public static final String ROW = "row";

    public PrivateTraining {
        networks = List.copyOf(networks);
    }

    /**
     * Noise.
     *
     * @param clip C: the greatest Euclidean norm of the gradient of one row
     * @param multiplier σ: the standard deviation in each step is σC
     * @param start of the shares of classes that each network starts from, in units of what a row
     *     adds to them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Noise(double clip, double multiplier, double start) {}

    /**
     * A network.
     *
     * @param name {@code vae} or {@code gan}
     * @param rows it was trained on
     * @param rate probability of a row to take part in a step
     * @param steps that were done
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Network(String name, int rows, double rate, long steps) {}
}
