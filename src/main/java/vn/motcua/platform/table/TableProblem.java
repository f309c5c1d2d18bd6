package vn.motcua.platform.table;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong at a line of a file that somebody brings.
 *
 * @param line number of the line, from 1; 0 for the file as a whole
 * @param arguments arguments of the sentence
 */
public record TableProblem(int line, String messageKey, List<? extends Serializable> arguments)
        implements Serializable {

    public TableProblem {
        arguments = List.copyOf(arguments);
    }
}
