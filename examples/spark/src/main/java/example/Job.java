package example;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.wholeads.engine.UnsoundPolicyException;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.InputRefusedException;

/** What a user starts: work with a Spark session, ended by a message where the input is to blame. */
interface Job {
    /** Does the work. */
    void run(SparkSession spark);

    /** Gets ready without Spark, then works with it, on all cores of this machine unless {@code spark.master} says other. */
    static void start(String name, Preparation preparation) {
        try {
            Job job = preparation.prepare();
            SparkConf conf = new SparkConf().setAppName(name);
            conf.setIfMissing("spark.master", "local[*]");
            conf.setIfMissing("spark.ui.enabled", "false");
            // Plans name all columns; fewer would give a warning.
            conf.setIfMissing("spark.sql.debug.maxToStringFields", "200");
            SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
            try {
                job.run(spark);
            } finally {
                spark.stop();
            }
        } catch (IllegalArgumentException
                | InputRefusedException
                | PolicyRejectedException
                | UnsoundPolicyException
                | java.io.UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            // Spark throws checked exceptions that its Java signatures do not name.
            if (e instanceof AnalysisException) {
                System.err.println(e.getMessage());
                System.exit(2);
            }
            throw e;
        }
    }

    /** Reads options, policies and whatever else can be wrong before a cluster is asked for anything. */
    interface Preparation {
        Job prepare();
    }
}
