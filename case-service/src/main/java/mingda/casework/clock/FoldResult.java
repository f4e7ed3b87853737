package mingda.casework.clock;

/** What folding a list of acts gives: a timeline, or the reasons why these acts cannot be folded. */
public sealed interface FoldResult permits Timeline, Refused {}
