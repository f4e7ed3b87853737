package mingda.eventing.files;

/** A CDI bean that is told, inside the transaction that stores the last byte, that a wanted file has arrived. */
public interface FileArrived {

    /** The file is held and its digest is right. */
    void arrived(StoredFile file);
}
