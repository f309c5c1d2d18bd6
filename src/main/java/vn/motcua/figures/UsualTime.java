package vn.motcua.figures;

/**
 * How long a procedure usually takes at an office, and how often its date is kept.
 *
 * @param count how many finished dossiers this is known from, at least {@value UsualTimes#FEWEST}
 * @param onTime how many of them were finished by the date they are judged by
 * @param half within so many working days half of them were finished
 * @param mostly within so many, three in four
 * @param nearlyAll within so many, nineteen in twenty
 */
public record UsualTime(int count, int onTime, int half, int mostly, int nearlyAll) {}
