package vn.motcua.portal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One line of "why this date?".
 *
 * @param words what is said of the day, with its hours where only a part is meant
 * @param note the holiday's name or what the dossier waited for; null without
 * @param counted whether the day counts towards the limit
 */
record DayLine(LocalDate date, String words, @Nullable String note, boolean counted) {}
