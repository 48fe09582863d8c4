"""Works out small problems of the shipped templates with numpy, apart from Unroll, and writes reference.json.

    python3 reference.py            (numpy only; the tests read the JSON, not this file)

Each problem: `template`; `set`, what `--set` would be given; `given`, by symbol as `--values` takes it; `expect`, by
box (`y[2]`): its entries, a matrix row by row. The functions below follow the papers that the templates name, written
with numpy's own operations; they share nothing with Unroll but the names of the boxes. Numbers are random decimals
(numpy's generator with a fixed seed), so that a transposed matrix or a slipped step does not go unseen.
"""

import json
from pathlib import Path

import numpy as np

rng = np.random.default_rng(2023)
problems = []


def draw(*shape):
    """Random numbers with two decimals between -1.5 and 1.5."""
    return np.round(rng.uniform(-1.5, 1.5, shape), 2)


def shares(rows, columns):
    """Rows of probabilities with three decimals that sum to 1."""
    parts = rng.multinomial(1000 - columns, np.ones(columns) / columns, size=rows) + 1
    return parts / 1000


def problem(template, given, expect, **sizes):
    boxes = {}
    for symbol, value in expect.items():
        boxes[symbol] = [round(float(entry), 12) for entry in np.ravel(value)]
    problems.append(
        {
            "template": template,
            "set": {name: str(value) for name, value in sizes.items()},
            "given": {symbol: np.asarray(value).tolist() for symbol, value in given.items()},
            "expect": boxes,
        }
    )


def steps(symbol, values, start=1):
    """Boxes of a symbol: `y[1]`, `y[2]`, ..."""
    return {f"{symbol}[{start + number}]": value for number, value in enumerate(values)}


def relu(x):
    return np.where(x > 0, x, 0.0)


def softmax_base_3(scores):
    powers = np.power(3.0, scores)
    return powers / powers.sum()


def jordan(T, x, h, y):
    xs, W, U, V, start = draw(T, x), draw(h, x), draw(h, y), draw(y, h), draw(y)
    last, hs, ys = start, [], []
    for value in xs:
        hs.append(np.tanh(W @ value + U @ last))
        last = V @ hs[-1]
        ys.append(last)
    given = {"x": xs, "W": W, "U": U, "V": V, "y[0]": start}
    problem("jordan", given, steps("h", hs) | steps("y", ys), T=T, x=x, h=h, y=y, activation="tanh")


def deep_rnn(T, x, h, y):
    xs, W1, U1, W2, U2, V = draw(T, x), draw(h, x), draw(h, h), draw(h, h), draw(h, h), draw(y, h)
    first, second = np.abs(draw(h)), np.abs(draw(h))
    given = {"x": xs, "W1": W1, "U1": U1, "W2": W2, "U2": U2, "V": V, "h1[0]": first, "h2[0]": second}
    lower = []
    for value in xs:
        first = relu(W1 @ value + U1 @ first)
        lower.append(first)
    upper = []
    for value in lower:
        second = relu(W2 @ value + U2 @ second)
        upper.append(second)
    expect = steps("h1", lower) | steps("h2", upper) | steps("y", np.stack(upper) @ V.T)
    problem("deep-rnn", given, expect, T=T, x=x, h=h, y=y)


def seq2seq(S, T, x, h, y):
    xs, We, Ue, Wd, Ud, V = draw(S, x), draw(h, x), draw(h, h), draw(h, y), draw(h, h), draw(y, h)
    state, out = np.zeros(h), draw(y)
    given = {"x": xs, "W_e": We, "U_e": Ue, "W_d": Wd, "U_d": Ud, "V": V, "h[0]": state, "y[0]": out}
    for value in xs:
        state = np.tanh(We @ value + Ue @ state)
    expect, ds, ys = {f"h[{S}]": state, "d[0]": state}, [], []
    for _ in range(T):
        state = np.tanh(Wd @ out + Ud @ state)
        out = V @ state
        ds.append(state)
        ys.append(out)
    expect |= steps("d", ds) | steps("y", ys)
    problem("seq2seq", given, expect, S=S, T=T, x=x, h=h, y=y, activation="tanh")


def attention(T, x, d, v):
    """All steps at once, with rows for steps as in the paper."""
    X, Wq, Wk, Wv = draw(T, x), draw(d, x), draw(d, x), draw(v, x)
    scores = (X @ Wq.T) @ (X @ Wk.T).T / np.sqrt(d)
    shares_ = np.apply_along_axis(softmax_base_3, 1, scores)
    expect = steps("s", scores) | steps("a", shares_) | steps("y", shares_ @ (X @ Wv.T))
    problem("attention", {"x": X, "W_q": Wq, "W_k": Wk, "W_v": Wv}, expect, T=T, x=x, d=d, v=v)


def causal_attention(T, x, d, v):
    """All steps at once, with a mask of minus infinity above the diagonal."""
    X, Wq, Wk, Wv = draw(T, x), draw(d, x), draw(d, x), draw(v, x)
    mask = np.where(np.tri(T) == 1, 0.0, -np.inf)
    shares_ = np.apply_along_axis(softmax_base_3, 1, (X @ Wq.T) @ (X @ Wk.T).T + mask)
    expect = steps("y", shares_ @ (X @ Wv.T))
    expect |= {f"a[{t + 1}]": shares_[t, : t + 1] for t in range(T)}
    problem("causal-attention", {"x": X, "W_q": Wq, "W_k": Wk, "W_v": Wv}, expect, T=T, x=x, d=d, v=v)


def cross_attention(S, T, x, d, v):
    H, G, Wq, Wk, Wv = draw(S, x), draw(T, x), draw(d, x), draw(d, x), draw(v, x)
    scores = (G @ Wq.T) @ (H @ Wk.T).T
    shares_ = np.apply_along_axis(softmax_base_3, 1, scores)
    expect = steps("e", scores) | steps("a", shares_) | steps("y", shares_ @ (H @ Wv.T))
    given = {"h": H, "g": G, "W_q": Wq, "W_k": Wk, "W_v": Wv}
    problem("cross-attention", given, expect, S=S, T=T, x=x, d=d, v=v)


def transformer_block(T, x, d, f):
    X, Wq, Wk, Wv = draw(T, x), draw(d, x), draw(d, x), draw(x, x)
    W1, W2 = draw(f, x), draw(x, f)
    shares_ = np.apply_along_axis(softmax_base_3, 1, (X @ Wq.T) @ (X @ Wk.T).T)
    residual = X + shares_ @ (X @ Wv.T)
    out = residual + relu(residual @ W1.T) @ W2.T
    given = {"x": X, "W_q": Wq, "W_k": Wk, "W_v": Wv, "W1": W1, "W2": W2}
    problem("transformer-block", given, steps("r", residual) | steps("y", out), T=T, x=x, d=d, f=f)


def mamba(T, h, activation):
    """One channel of algorithm 2, with a full matrix for diag(exp(Delta A))."""
    xs, A, WB, WC = draw(T, 1), -np.abs(draw(h)), draw(h, 1), draw(h, 1)
    wD, bD = draw(1, 1), draw(1)
    state, hs, ys = np.zeros(h), [], []
    for x in xs[:, 0]:
        z = wD[0, 0] * x + bD[0]
        delta = np.log1p(np.exp(z)) if activation == "softplus" else max(z, 0.0)
        state = np.diag(np.exp(delta * A)) @ state + delta * (WB[:, 0] * x) * x
        hs.append(state)
        ys.append(np.dot(WC[:, 0] * x, state))
    given = {"x": xs, "A": A, "W_B": WB, "W_C": WC, "W_Delta": wD, "b_Delta": bD, "h[0]": np.zeros(h)}
    problem("mamba", given, steps("h", hs) | steps("y", ys), T=T, h=h, activation=activation)


def viterbi(T, o):
    """Every path of two states is tried: no recursion. Probabilities in per cent, as the template has them."""
    pi, A, B = shares(1, 2)[0], shares(2, 2), shares(2, o)
    seen = rng.integers(0, o, T)

    def best(length, last):
        """The best path of a length that ends in a state: its probability and its states."""
        found = (-1.0, None)
        for number in range(2 ** (length - 1)):
            path = [number >> place & 1 for place in range(length - 1)] + [last]
            chance = 100 * pi[path[0]] * B[path[0], seen[0]]
            for t in range(1, length):
                chance *= A[path[t - 1], path[t]] * B[path[t], seen[t]]
            if chance > found[0]:
                found = (chance, path)
        return found

    expect = {}
    for length in range(1, T + 1):
        ends = [best(length, state) for state in range(2)]
        expect[f"delta[{length}]"] = [chance for chance, _ in ends]
        if length > 1:
            expect[f"psi[{length}]"] = [path[-2] + 1 for _, path in ends]
    _, path = max(best(T, state) for state in range(2))
    expect |= steps("q", [state + 1 for state in path])
    given = {"o": np.eye(o)[seen], "pi": pi, "A": A, "B": B}
    problem("viterbi", given, expect, T=T, o=o)


def hmm_forward(T, n, o):
    """The likelihood as a product of matrices, and alpha from it; in per cent."""
    pi, A, B = shares(1, n)[0], shares(n, n), shares(n, o)
    seen = rng.integers(0, o, T)
    row, alphas = 100 * pi @ np.diag(B[:, seen[0]]), []
    for t in range(T):
        if t > 0:
            row = row @ A @ np.diag(B[:, seen[t]])
        alphas.append(row)
    given = {"o": np.eye(o)[seen], "pi": pi, "A": A, "B": B}
    problem("hmm-forward", given, steps("alpha", alphas) | {"P": [row.sum()]}, T=T, n=n, o=o)


def language_model(T, v, h):
    words, E, U, V = rng.integers(0, v, T), draw(h, v), draw(h, h), draw(v, h)
    state, chances = np.zeros(h), []
    for word in words:
        state = np.tanh(E[:, word] + U @ state)
        chances.append(softmax_base_3(V @ state))
    expect = steps("p", chances) | steps("n", [np.argmax(chance) + 1 for chance in chances])
    given = {"w": np.eye(v)[words], "E": E, "U": U, "V": V, "h[0]": np.zeros(h)}
    problem("language-model", given, expect, T=T, v=v, h=h, activation="tanh")


def softmax(T, n):
    Z = draw(T, n)
    problem("softmax", {"z": Z}, steps("p", np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)), T=T, n=n)


def linear_layer(T, x, y):
    X, W, b = draw(T, x), draw(y, x), draw(y)
    problem("linear-layer", {"x": X, "W": W, "b": b}, steps("y", X @ W.T + b), T=T, x=x, y=y)


for T in (2, 4):
    jordan(T, 2, 3, 2)
    deep_rnn(T, 2, 3, 1)
    seq2seq(T + 1, T, 2, 3, 2)
    attention(T, 2, 3, 2)
    causal_attention(T, 2, 3, 2)
    cross_attention(T + 1, T, 2, 3, 2)
    transformer_block(T, 2, 3, 4)
    mamba(T, 3, "softplus")
    mamba(T + 1, 2, "relu")
    viterbi(T + 1, 3)
    viterbi(T + 2, 2)
    hmm_forward(T, 3, 2)
    language_model(T, 4, 3)
    softmax(T, 4)
    linear_layer(T, 2, 3)

with open(Path(__file__).with_name("reference.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(entry) for entry in problems) + "\n]\n")
