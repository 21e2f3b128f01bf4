package org.wholeads.benchmarks.decide;

import org.wholeads.policy.Policy;

/** Compares all contenders with the plain meaning of the rules on many initiatives, without any clock. */
final class AllAgree {
    private AllAgree() {}

    /** @param sizes of the policies, {@code bundled} included */
    public static void main(String[] sizes) {
        int wrong = 0;
        for (String size : sizes) {
            Policy policy = Policies.of(size);
            for (Contender contender : Contender.values()) {
                String result = "agrees";
                try {
                    SameAnswers.require(contender, contender.of(policy), policy, Initiatives.of(Decide.INITIATIVES));
                } catch (RuntimeException e) {
                    wrong++;
                    result = e.toString();
                }
                System.out.println(size + " " + contender + " (" + contender.answer.label + "): " + result);
            }
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}
