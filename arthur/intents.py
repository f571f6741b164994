"""What a key, a click or a form can mean."""
