"""Small changes to a Python program, one at a time: a JSON line for each, with the changed program.

Reads the program from standard input. Operators, signs, numbers, truth values, conditions, jumps and some functions are changed,
and steps are left out; what comes out the same as the program itself is not told.
"""

import ast
import copy
import json
import sys

OPERATORS = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.Mult,),
}

FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}


def replace_statement(tree, old, new):
    """Puts a statement in the place of another."""
    for parent in ast.walk(tree):
        for block in ("body", "orelse", "finalbody"):
            statements = getattr(parent, block, None)
            if isinstance(statements, list) and any(statement is old for statement in statements):
                setattr(parent, block, [new if statement is old else statement for statement in statements])


def changes(node):
    """Functions that each change a node of this kind, given the copied tree and the node's copy."""

    def operator(new, index=None):
        def change(_, at):
            if index is None:
                at.op = new()
            else:
                at.ops[index] = new()

        return change

    def value(new):
        def change(_, at):
            at.value = new

        return change

    def negate(_, at):
        at.test = ast.UnaryOp(ast.Not(), at.test)

    def jump(new):
        return lambda tree, at: replace_statement(tree, at, new())

    def without_sign(tree, at):
        for parent in ast.walk(tree):
            for field, child in ast.iter_fields(parent):
                if child is at:
                    setattr(parent, field, at.operand)
                elif isinstance(child, list) and any(one is at for one in child):
                    setattr(parent, field, [at.operand if one is at else one for one in child])

    def rename(new):
        def change(_, at):
            at.func.id = new

        return change

    if isinstance(node, ast.AugAssign) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield jump(ast.Pass)
    if isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            yield from (operator(new, index) for new in OPERATORS.get(type(op), ()))
    elif isinstance(node, (ast.BinOp, ast.AugAssign, ast.BoolOp)):
        yield from (operator(new) for new in OPERATORS.get(type(node.op), ()))
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield value(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield value(node.value + 1)
        yield value(node.value - 1)
    elif isinstance(node, (ast.If, ast.While)):
        yield negate
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        yield without_sign
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
        # `list` takes no key, so an ordering by one would only crash.
        if node.func.id != "sorted" or not node.keywords:
            yield rename(FUNCTIONS[node.func.id])
    elif isinstance(node, ast.Continue):
        yield jump(ast.Break)
    elif isinstance(node, ast.Break):
        yield jump(ast.Continue)


def main():
    tree = ast.parse(sys.stdin.read())
    plain = ast.unparse(tree)
    for position, node in enumerate(ast.walk(tree)):
        for change in changes(node):
            changed = copy.deepcopy(tree)
            # A copy is walked in the same order, so the position finds the node's copy.
            at = next(other for index, other in enumerate(ast.walk(changed)) if index == position)
            change(changed, at)
            program = ast.unparse(ast.fix_missing_locations(changed))
            if program == plain:
                continue
            pairs = zip(plain.splitlines(), program.splitlines())
            before, after = next(((a.strip(), b.strip()) for a, b in pairs if a != b), ("", ""))
            line = getattr(node, "lineno", 0)
            print(json.dumps({"line": line, "before": before, "after": after, "program": program + "\n"}))


main()
