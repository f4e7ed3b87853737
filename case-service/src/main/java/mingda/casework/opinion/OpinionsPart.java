package mingda.casework.opinion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import mingda.casework.access.Caller;
import mingda.casework.casefile.CaseFile;
import mingda.casework.casepage.CasePart;
import mingda.casework.timeline.Timelines;

/** Adds {@code sectionOpinions} to a case as the API shows it, in the order in which they were asked for. */
@ApplicationScoped
class OpinionsPart implements CasePart {

    private final SectionOpinions opinions;
    private final Timelines timelines;

    OpinionsPart(SectionOpinions opinions, Timelines timelines) {
        this.opinions = opinions;
        this.timelines = timelines;
    }

    @Override
    public void addTo(ObjectNode shown, CaseFile file, Caller caller) {
        shown.set(
                "sectionOpinions",
                OpinionViews.of(
                        opinions.of(file.id()), timelines.today(), file.state().isClosed()));
    }
}
