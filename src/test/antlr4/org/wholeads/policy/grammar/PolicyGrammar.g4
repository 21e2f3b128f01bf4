/*
 * The dialect of policy files: what may be written. Everything else is refused.
 *
 * This is the specification. The reader (Lexer, FileParser and what they call) is written by hand, because it starts
 * faster and gives better messages; GrammarTest holds that both accept the same and see the same. Not here: the size
 * limits (Limits), that accents are composed with their letters (Lexer), and whether names mean something (RuleCheck, ConditionCheck, ConstantCheck), so that no word of an
 * author ever names a class, a method or a field that is not in the vocabulary.
 */
grammar PolicyGrammar;

// A file always begins with the same three lines: no other package, import or global, no function, no declaration.
policyFile : head policyRule* EOF ;

head
    : 'package' 'rules' ';'?
      'import' 'org' '.' 'wholeads' '.' '*' ';'?
      'global' 'Ruling' 'ruling' ';'?
    ;

// A rule has a name and at most one annotation, its source, which nothing depends on, and then at most one attribute, its
// salience, which is a number and not an expression. Stock Drools takes annotations in this place only.
policyRule
    : 'rule' TEXT source? salience? 'when' pattern+ 'then' call+ 'end' ';'?
    ;

source : '@' 'source' '(' TEXT ')' ;

salience : 'salience' INTEGER ;

// Patterns stand one below the other and must all match: no 'or', 'not', 'exists', 'from', no variable, no annotation.
pattern : name '(' ( any ( ',' any )* )? ')' ';'? ;

// '!' binds closest and needs brackets, then '&&', then '||'.
any : all ( '||' all )* ;

all : part ( '&&' part )* ;

part
    : '!'? '(' any ')'    # brackets
    | condition           # single
    ;

// A condition compares one field with constants: no call, no path, no arithmetic, no second field.
condition
    : field ( '==' | '!=' | '<' | '<=' | '>' | '>=' ) constant    # comparison
    | field 'not'? 'in' '(' constant ( ',' constant )* ')'        # membership
    | field 'not'? 'contains' constant                            # containment
    ;

// A field, or an attribute by its key: attributes["region"].
field : name ( '[' TEXT ']' )? ;

// A constant of an enum is written with its type: Kind.TOOL.
constant
    : TEXT
    | INTEGER | DECIMAL
    | 'true' | 'false' | 'null'
    | name '.' name
    ;

// A consequence is a call of a verb on 'ruling' with constants: no other statement, object, expression or block.
call : 'ruling' '.' name '(' ( constant ( ',' constant )* )? ')' ';' ;

// Words that mean something in the head or behind '@' only may be names elsewhere; the other keywords above may not.
name : NAME | 'source' | 'rules' | 'org' | 'wholeads' | 'Ruling' | 'ruling' ;

// No names either: in Drools they begin something else.
RESERVED : 'accumulate' | 'eval' | 'exists' | 'forall' | 'from' ;

NAME : [A-Za-z_] [A-Za-z_0-9]* ;

// Plain decimal digits: no base 8, no base 16, no exponent, no L, B or f. A minus is part of its number: with a blank
// between them stock Drools reads something else.
INTEGER : '-'? DIGITS ;
DECIMAL : '-'? DIGITS '.' [0-9]+ ;
NO_NUMBER : '-'? ( [0-9]+ ( '.' [0-9]+ )? [A-Za-z_] [A-Za-z_0-9]* | '0' [0-9]+ ( '.' [0-9]+ )? ) ;
fragment DIGITS : '0' | [1-9] [0-9]* ;

// On one line, between plain quotation marks, without escapes.
TEXT : '"' SHOWN* '"' ;

// Comments too hold only characters that a reader can see.
LINE_COMMENT : '//' REMARK* -> skip ;
BLOCK_COMMENT : '/*' ( REMARK | LINE_END )*? '*/' -> skip ;
BLANK : ( ' ' | '\t' | LINE_END )+ -> skip ;
fragment LINE_END : '\r'? '\n' ;
fragment REMARK : SHOWN | '"' | '\t' ;

// What can be seen: no backslash (so no escapes), no control, invisible, direction-changing, private or unassigned
// character (C), no separator but the plain blank (Z), none of the letters and marks that show nothing.
fragment SHOWN
    : ' '
    | ~[\p{C}\p{Z}\\"\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]
    ;

// Anything else is a word that no production knows.
OTHER : . ;
