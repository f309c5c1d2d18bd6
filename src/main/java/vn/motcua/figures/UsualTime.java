package vn.motcua.figures;

/**
 * Usual duration of a procedure at an office, and number of promises kept.
 *
 * @param count number of finished dossiers, at least {@value UsualTimes#FEWEST}
 * @param onTime number of those finished by the date by which they are judged
 * @param half number of working days within which half of them were finished
 * @param mostly number of working days within which three in four were finished
 * @param nearlyAll number of working days within which nineteen in twenty were finished
 */
public record UsualTime(int count, int onTime, int half, int mostly, int nearlyAll) {}
