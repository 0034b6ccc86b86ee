"""From the written to the spoken: what a voice is given to say."""
